import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SMTPPoolOptions, type SMTPPoolSentMessageInfo, type Transporter } from 'nodemailer';
import { SETTINGS, type Settings } from '../settings/settings.js';

/** Milliseconds; a server that needs longer is tried again later. The address may name others: smtp://…?socketTimeout=90000. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/** No mail is on its way for longer than this: the connection is then cut, so that a claim which outlasts it is safe. */
export const LONGEST_DELIVERY_MS = 120_000;

const CONNECTIONS = 4;

type Transport = Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;

/** The way to the SMTP server, by a few connections that are used again. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private transport: Transport | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get isSetUp(): boolean {
    return this.settings.mail.server !== null;
  }

  /** Returns when the server has answered that it took the mail. @throws the client's error, see `DeliveryError`. */
  async send(raw: Buffer, to: string): Promise<void> {
    const { server, from } = this.settings.mail;
    if (server === null) throw new Error('No SMTP server is set up');
    this.transport ??= openTransport(server);
    await this.transport.sendMail({
      envelope: { from: from.address, to: [to] },
      raw,
      signal: AbortSignal.timeout(LONGEST_DELIVERY_MS),
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function openTransport(server: string): Transport {
  const url = new URL(server);
  for (const [name, limit] of Object.entries(TIMEOUTS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(limit));
  }
  return createTransport({
    url: url.href,
    pool: true,
    maxConnections: CONNECTIONS,
    // The client would send again by itself what was cut off; that is decided and noted here alone.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
