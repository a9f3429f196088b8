/** The interface's language, kept in a cookie that the server reads too. */

export type Language = "fr" | "en";

export function language(): Language {
  return document.documentElement.lang.startsWith("en") ? "en" : "fr";
}

/** Chooses a language: the page is loaded anew in it. */
export function choose(code: Language): void {
  document.cookie = `marbre_lang=${code}; path=/; max-age=31536000; samesite=strict`;
  location.reload();
}
