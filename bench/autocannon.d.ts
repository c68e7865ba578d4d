/** The package brings no types; this is what bench/load.ts uses of it. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    amount: number;
    /** Milliseconds between samples; also how late the end is noticed. */
    sampleInt: number;
    /** Seconds. */
    timeout: number;
    requests: { method: 'GET' | 'POST'; headers: Record<string, string>; setupRequest?: (request: object) => object }[];
  }
  interface Run extends Promise<unknown> {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this;
  }
  function autocannon(options: Options): Run;
  export = autocannon;
}
