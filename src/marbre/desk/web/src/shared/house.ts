/** The house's choices. */

import { api } from "./api";
import type { HouseStyle } from "./types";

/** Switches a rule off or on for this house. */
export async function setRule(id: string, off: boolean): Promise<void> {
  const house = await api.get<HouseStyle>("/house");
  const others = house.off.filter((name) => name !== id && (off || name !== id.split("/")[0]));
  await api.put("/house", { ...house, off: off ? [...others, id] : others });
}
