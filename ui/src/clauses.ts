// How a clause is called: by its article, or by what it is where the text has no numbers.
import { digits, language, t } from "./words.ts";

// Terms by which treaties without numbered articles are cited, the longer ones first.
const BANGLA: [RegExp, string][] = [
  [/as reported/i, "প্রতিবেদনে যেমন বলা হয়েছে"], [/armed attack clause/i, "সশস্ত্র হামলার ধারা"], [/future attack clause/i, "ভবিষ্যৎ হামলার ধারা"],
  [/no help to an attacker/i, "হামলাকারীকে সাহায্য না করার ধারা"], [/consultation clause/i, "পরামর্শের ধারা"], [/no-force clause/i, "বলপ্রয়োগ না করার ধারা"],
  [/military clause/i, "সামরিক ধারা"], [/coalition clause/i, "জোটের ধারা"], [/support clause/i, "সমর্থনের ধারা"], [/threat clause/i, "হুমকির ধারা"],
  [/mutual clause/i, "পারস্পরিক ধারা"], [/aid clause/i, "সহায়তার ধারা"], [/military convention/i, "সামরিক সমঝোতা"], [/joint statement/i, "যৌথ বিবৃতি"],
  [/additional article/i, "অতিরিক্ত অনুচ্ছেদ"], [/secret protocol/i, "গোপন প্রটোকল"], [/secret annex/i, "গোপন পরিশিষ্ট"], [/declaration/i, "ঘোষণা"],
  [/convention/i, "কনভেনশন"], [/agreement/i, "সমঝোতা"], [/announcement/i, "ঘোষণা"], [/announced terms/i, "ঘোষিত শর্ত"], [/statement/i, "বিবৃতি"], [/protocol/i, "প্রটোকল"],
  [/treaty/i, "চুক্তি"], [/pact/i, "চুক্তি"], [/annex/i, "পরিশিষ্ট"], [/letters/i, "পত্র"], [/notes/i, "নোট"], [/speech/i, "ভাষণ"], [/text/i, "ভাষ্য"],
  [/secret/i, "গোপন"], [/principle/i, "নীতি"], [/section/i, "অংশ"], [/chapter/i, "অধ্যায়"], [/clause/i, "ধারা"], [/ to /i, "–"], [/ and /i, " ও "], [/ of /i, " "],
];

export function clauseName(article: string): string {
  let said = article;
  if (language() === "bn") for (const [term, word] of BANGLA) said = said.replace(term, word);
  if (/^([\divxlcIVXLC]+[a-z]?)([\s,;(.–-]|$)/.test(article)) return t("article", { article: said });
  return digits(said.charAt(0).toUpperCase() + said.slice(1));
}
