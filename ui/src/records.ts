// The records of the interface, as far as the page reads them.
export interface Reason { says: string; because: Reason[]; source?: string }
export interface Duty {
  state: string; duty: string; toward: string[]; against: string[]; treaty: string; clause: string;
  verdict: string; strength: string; why: Reason; legal_force: string;
  conditions: { says: string; met: string }[];
}
export interface Answer {
  question: { attackers: string[]; targets: string[]; on: string; at: string | null; provoked: string };
  heading: string;
  sentence: string;
  duties: Duty[];
  not_owed: { state: string; duty: string; treaty: string; clause: string; reason: string }[];
  conflicts: { state: string; duties: number[]; says: string }[];
  coverage: { note: string; treaties: number };
  names: Record<string, string>;
  treaty_names: Record<string, string>; clause_names: Record<string, string>;
}
export interface Changes {
  changes: { kind: string; says: string; flips: string[]; question: Record<string, unknown> }[];
  none: string;
}
export interface MapView {
  alt: string; note: string; older_than_borders: boolean;
  states: { state: string; name: string; role: string; role_name: string; says: string[]; drawn_on: string[] }[];
}
export interface Tie { treaty: string; name: string; others: string[]; owes: string[]; owed: string[]; legal_force: string }
export interface NetworkView {
  alt: string; state: string; name: string; on: string; states: { state: string; name: string }[]; ties: Tie[];
}
export interface Spell { treaty: string; name: string; start: string; end: string | null; in_force: boolean; states: number; duties: string[] }
export interface Mark { kind: "war" | "event"; label: string; start: string; end: string | null; article: number | null }
export interface TimelineView { alt: string; spells: Spell[]; marks: Mark[]; in_force: number[]; first: number }
export interface StateRow { code: string; en: string; bn: string; names: string[]; spells: [string, string | null][] }
export interface States { states: StateRow[]; places: { id: string; en: string; bn: string }[] }
export interface Treaty {
  id: string; name: Record<string, string>; signed: string | null; in_force: string | null; ended: string | null;
  legal_force: string; layer: string; sources: string[]; confidence: string;
  parties: { state: string; from: string | null; to: string | null }[];
  clauses: { article: string; duty: string; strength: string; paraphrase: Record<string, string>; conditions: string[]; sources: string[]; owed_by: string[]; owed_to: string[] }[];
  names: Record<string, string>; clause_names: Record<string, string>;
  news: { proposal: number; article: number; commitment: string; title: string | null; publisher: string | null; quotes: string[]; judged_by: string; judged_at: string }[];
}
export interface Cascade {
  alt: string; note: string; names: Record<string, string>; runs: number;
  question: { attackers: string[]; targets: string[]; on: string };
  steps: { round: number; state: string; side: string; on: string; how: string; treaty: string | null; clause: string | null; verdict: string | null; says: string; drawn_by: string }[];
  chances: { state: string; side: string; probability: number; error: number }[];
}
export interface Named { value: string; precision: string }
export interface Commitment {
  id: string; parties: string[]; treaty: string | null; duty: string; mutual: boolean; trigger: string | null; stage: string;
  signed: Named | null; place: string | null; evidence: [number, number][]; doubt: string | null;
}
export interface Proposal {
  id: number; article: number; title: string | null; publisher: string | null; commitment: Commitment; treaty: string | null;
  verdict: "open" | "accepted" | "rejected"; evidence: string[];
  history: { verdict: string; judged_by: string; judged_at: string; why: string | null; amended: Record<string, unknown> | null }[];
}
export interface Actor { name: string; kind: string | null; state: string | null; written: string | null }
export interface EventRow {
  id: string; article: number; event_id: string; event: string; mode: string | null; contexts: string[];
  sources: Actor[]; targets: Actor[];
  date: string | null; place: string | null; status: string; quote: string; title: string | null; publisher: string | null;
  language: string; doubt: string | null;
}
export interface Events { events: EventRow[]; total: number; facets: Record<string, { value: string; count: number }[]>; next: string | null }
export interface Reading {
  article: { title: string | null; language: string; published: string | null; publisher: string | null; url: string | null; related: string[] };
  actors: { id: string; name: string; kind: string; state: string | null; mentions: [number, number][] }[];
  events: { id: string; event: string; mode: string | null; source: string[]; target: string[]; date: Named | null; place: { name: string } | null; status: string; said_by: string | null; evidence: [number, number]; evidence_more?: [number, number][]; doubt: string | null }[];
  quotes: { id: string; speaker: string | null; direct: boolean; span: [number, number] }[];
  figures: { id: string; measure: string; who: string | null; low: number | null; high: number | null; span: [number, number] }[];
  commitments: Commitment[];
}
export interface Article { id: number; text: string; reading: Reading; proposals: Proposal[]; place_names: Record<string, string>; saved_at: string }
