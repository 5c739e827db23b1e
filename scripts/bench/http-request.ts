import { request, type Agent } from "node:http";

export type Answer = {
  status: number;
  location: string;
  /** Of the body, as it was sent. */
  bytes: number;
  /** From the request's first byte to the answer's last. */
  ms: number;
};

export type Sent = {
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
};

/** Sends one request and reads its whole answer; redirects are not followed. */
export function send(
  url: string,
  { method, headers, body }: Sent,
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const options = { method, headers, ...(agent && { agent }) };
    const sent = request(url, options, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
      answer.once("error", reject).once("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? "",
          bytes,
          ms: performance.now() - began,
        }),
      );
    });
    sent.once("error", reject).end(body);
  });
}
