/** The desk: the frame around every screen, and the way from one to the other. */

import "./desk.css";
import { frame } from "./frame";
import { start } from "./router";
import { apply } from "./shared/theme";

apply();
start(frame());
