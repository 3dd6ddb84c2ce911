// The articles that were read, the newest page at the end.
import { address, carried, state } from "../address.ts";
import { useGet } from "../api.ts";
import { Twins } from "../page.tsx";
import { day, t } from "../words.ts";

interface Rows { articles: { id: number; title: string | null; publisher: string | null; published: string | null; events: number; commitments: number; saved_at: string }[]; next: string | null }

export function Articles() {
  const asked = new URLSearchParams();
  const after = state().get("after");
  if (after) asked.set("after", after);
  const { value, failure } = useGet<Rows>(`/articles.json?${asked}`);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  if (!value.articles.length) return <p>{t("no_articles")}</p>;
  return (
    <>
      <ol class="rows">
        {value.articles.map((one) => (
          <li key={one.id}>
            <p class="who"><a href={address(`/articles/${one.id}`, {}, carried())}><bdi>{one.title ?? t("untitled")}</bdi></a></p>
            <p class="small">
              {one.publisher && <><bdi>{one.publisher}</bdi>{" · "}</>}
              {day(one.published ?? one.saved_at.slice(0, 10))}{" · "}
              {t("found_events", { count: one.events })}
            </p>
          </li>
        ))}
      </ol>
      {value.next && <p class="pages"><a href={address("/list", { after: value.next })}>{t("more_rows")}</a></p>}
      <Twins of="/articles" query={asked} />
    </>
  );
}
