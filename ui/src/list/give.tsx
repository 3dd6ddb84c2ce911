// Giving an article: its text or its address; then it is seen read.
import { useState } from "preact/hooks";
import { address, carried, go } from "../address.ts";
import { post, type Failure } from "../api.ts";
import { parsedDay, t } from "../words.ts";

export function Give() {
  const [text, setText] = useState("");
  const [link, setLink] = useState("");
  const [published, setPublished] = useState("");
  const [publisher, setPublisher] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [reading, setReading] = useState(false);

  async function read(): Promise<void> {
    const on = published.trim() ? parsedDay(published) : null;
    const wrong = Boolean(text.trim()) === Boolean(link.trim()) ? t("give_one") : published.trim() && !on ? t("bad_day") : null;
    setFault(wrong);
    if (wrong) return;
    setReading(true);
    try {
      const given: Record<string, string> = text.trim() ? { text } : { address: link.trim() };
      if (on) given.published = on;
      if (publisher.trim()) given.publisher = publisher.trim();
      const saved = await post<{ article: number }>("/articles", given);
      go(address(`/articles/${saved.article}`, {}, carried()));
      scrollTo(0, 0);
    } catch (error) {
      setFault((error as Failure).says);
    } finally {
      setReading(false);
    }
  }

  return (
    <form class="give" onSubmit={(event) => { event.preventDefault(); void read(); }}>
      <label>
        <span>{t("give_text")} <small>{t("give_text_hint")}</small></span>
        <textarea name="text" rows={12} value={text} dir="auto" onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <label><span>{t("give_address")}</span><input name="address" type="url" autocomplete="off" placeholder="https://" value={link} onInput={(event) => setLink(event.currentTarget.value)} /></label>
      <div class="fields">
        <label><span>{t("give_published")}</span><input name="published" autocomplete="off" inputMode="numeric" placeholder={t("on_hint")} value={published} onInput={(event) => setPublished(event.currentTarget.value)} /></label>
        <label><span>{t("give_publisher")}</span><input name="publisher" autocomplete="off" value={publisher} onInput={(event) => setPublisher(event.currentTarget.value)} /></label>
      </div>
      <button type="submit" class="main" disabled={reading}>{reading ? t("give_reading") : t("give_read")}</button>
      {fault && <p class="fault" role="alert">{fault}</p>}
    </form>
  );
}
