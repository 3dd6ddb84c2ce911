// What an actor is called on the page: a state by its name, anybody else as the article writes it where it is in the page's language.
import { stateName } from "../ask/states.ts";
import type { Actor } from "../records.ts";
import { language } from "../words.ts";

export function called(actor: Actor, of: string): string {
  if (actor.kind === "state" && actor.state) return stateName(actor.state);
  return (of === language() && actor.written) || actor.name;
}
