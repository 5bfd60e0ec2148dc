// Requests to the gate.

export class Problem extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

/** The JSON of a response; throws a Problem otherwise. */
export async function ask(path, body) {
  const request = body === undefined ? {} : {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(path, { ...request, credentials: "same-origin" });
  const json = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw new Problem(answer.status, json?.error ?? answer.statusText);
  return json;
}
