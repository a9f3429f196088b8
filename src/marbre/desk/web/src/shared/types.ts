/** What the API answers: see src/marbre/desk/api/shapes.py. Offsets are UTF-16 units. */

export type Severity = "error" | "warning" | "review" | "info";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "review", "info"];

export interface Fields {
  title: string;
  seo_title: string;
  description: string;
  slug: string;
  keyphrase: string;
  lang: string;
  author: string;
  publisher: string;
  source: string;
  date: string;
  image: string;
  image_alt: string;
}
export type FieldName = keyof Fields;
export interface Text {
  fields: Fields;
  body: string;
}
export interface Edit {
  start: number;
  end: number;
  text: string;
}
export interface Fix {
  safe: boolean;
  edits: Edit[];
}
export interface Diagnostic {
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  convention: string;
  field: string;
  start: number;
  end: number;
  sentence: string;
  fixes: Fix[];
}
export interface Score {
  value: number;
  taken: Record<string, number>;
  passed: string[];
}
export interface Measured {
  name: string;
  asked: string;
  got: string;
  met: boolean;
  words: string;
  note: string;
}
export interface Figures {
  words: number;
  sentences: number;
  long: number;
  linked: number;
  flesch: number | null;
}
export interface Judgement {
  diagnostics: Diagnostic[];
  scores: Record<string, Score>;
  demands: Measured[];
  ready: boolean;
  words: number;
  preview: { title: string; pixels: number; description: string; characters: number };
  figures: Figures;
  sections: (Figures & { heading: string })[];
  originality: number | null;
  unchecked: Record<string, number>;
}
export interface Fact {
  sort: string;
  text: string;
  held: boolean;
}
export interface Fault {
  kind: string;
  text: string;
  grade: string;
  source: string;
}
export interface LedgerRow {
  sentence: string;
  start: number;
  end: number;
  source: number[];
  facts: Fact[];
  faults: Fault[];
}
export interface Ledger {
  ok: boolean;
  compared: number;
  originality: number;
  source: string[];
  rows: LedgerRow[];
  elsewhere: Fault[];
  coverage: Fact[];
}
export interface Change {
  rule: string;
  before: string;
  after: string;
  why: string;
  field: string;
  context: string;
}
export interface Report {
  changes?: Change[];
  title_candidates?: string[];
  advice?: string[];
  removed?: { text: string; reason: string }[];
  left_out?: { text: string; reason: string }[];
  not_understood?: string[];
}
export interface Page {
  id: string;
  revision: number;
  text: Text;
  copy: string;
  brief: string;
  report: Report;
  ready: boolean;
  signed: boolean;
  updated: string;
}
export interface PageSummary {
  id: string;
  title: string;
  words: number;
  ready: boolean;
  signed: boolean;
  updated: string;
}
export interface Record_ {
  name?: string;
  date?: string;
  ready?: boolean;
  reason?: string;
  open?: { rule: string; severity: string; message: string; sentence: string }[];
}
export interface Version {
  number: number;
  kind: string;
  words: number;
  created: string;
  record: Record_;
}
export interface Conflict {
  error: string;
  revision: number;
  theirs: Text;
  yours: number;
}
export interface Run {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  steps: string[];
  reason: string;
  page: string | null;
}
export interface Demand {
  name: string;
  asked: string;
  words: string;
  origin: string;
  start: number;
  end: number;
}
export interface BriefRead {
  demands: Demand[];
  not_understood: string[];
  title: string;
  brief: string;
  copy: string;
}
export interface RuleLine {
  id: string;
  summary: string;
  severity: Severity;
  safety: string;
  off: boolean;
}
export interface HouseStyle {
  off: string[];
  preferred: Record<string, string>;
  forbidden: string[];
}
