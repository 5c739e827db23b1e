/** The part of autocannon 9 that we use; it brings no types of its own. */
declare module "autocannon" {
  export type Request = {
    method: "GET" | "POST";
    path: string;
    headers: Record<string, string>;
    body?: string;
  };

  export type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Stops after this many errors. */
    bailout: number;
    /** Sent in turn by each connection; autocannon writes into the array's objects. */
    requests: Request[];
  };

  export type Result = {
    /** Seconds it really took. */
    duration: number;
    errors: number;
    timeouts: number;
    resets: number;
    statusCodeStats: Record<string, { count: number }>;
    /** Milliseconds. */
    latency: { p50: number; p99: number };
    /** `total` counts answers. */
    requests: { total: number };
  };

  export default function autocannon(options: Options): Promise<Result>;
}
