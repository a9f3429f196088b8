/** The REST API, and how its refusals are told. */

import { language } from "./language";
import type { Conflict } from "./types";

/** A refusal: the sentence that the API said; status 0: no answer came. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly body: unknown = null,
  ) {
    super(message);
  }
}

/** Returns what a conflict tells, null for another refusal. */
export function conflictOf(error: unknown): Conflict | null {
  return error instanceof Refused && error.status === 409 ? (error.body as Conflict) : null;
}

export const api = {
  get: <T>(path: string): Promise<T> => ask<T>("GET", path),
  post: <T>(path: string, body?: unknown): Promise<T> => ask<T>("POST", path, body),
  put: <T>(path: string, body: unknown, keepalive = false): Promise<T> => ask<T>("PUT", path, body, keepalive),
  remove: (path: string): Promise<void> => ask("DELETE", path),
  upload: async (file: File): Promise<{ name: string; text: string }> => {
    const form = new FormData();
    form.append("file", file);
    return (await answered(await sent("/files", { method: "POST", body: form }))) as { name: string; text: string };
  },
  /** Returns a page in another form, with the name of its file. */
  taken: async (page: string, form: string): Promise<{ blob: Blob; name: string }> => {
    const answer = await sent(`/pages/${encodeURIComponent(page)}/export?form=${form}`, {});
    if (!answer.ok) await answered(answer);
    const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? `page.${form}`;
    return { blob: await answer.blob(), name };
  },
};

async function ask<T>(method: string, path: string, body?: unknown, keepalive = false): Promise<T> {
  const init: RequestInit = { method, keepalive };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  return (await answered(await sent(path, init))) as T;
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, { ...init, headers: { ...init.headers, "X-Marbre-Lang": language() } });
  } catch {
    throw new Refused("", 0);
  }
}

async function answered(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body;
  if (answer.status === 401) location.assign("/login");
  const said = (body as { error?: string } | null)?.error ?? `${answer.status}`;
  throw new Refused(said, answer.status, body);
}
