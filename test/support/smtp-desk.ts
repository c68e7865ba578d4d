import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** How the server treats the next mails. `cut` ends the connection in the middle of DATA; `swallow` after all of it, without a word. */
export type Manner = 'accept' | 'refuse' | 'defer' | 'refuseContent' | 'slow' | 'cut' | 'swallow';

export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
  readonly mail: Email;
}

const refusal = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/** A real SMTP server for tests, as good or as bad as `manner` says; it keeps what it took. */
export class SmtpDesk {
  manner: Manner = 'accept';
  /** Overrides `manner` for one address. */
  readonly mannerFor = new Map<string, Manner>();
  readonly received: ReceivedMail[] = [];
  /** Every mail that came whole, whether or not the sender was told. */
  seen = 0;
  connections = 0;
  private readonly server: SMTPServer;

  /** `patience`: milliseconds after which the program gives up a silent server. */
  private constructor(private readonly patience: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const manner = this.mannerOf(address);
        if (manner === 'refuse') done(refusal(550, '5.1.1 No such user here'));
        else if (manner === 'defer') done(refusal(451, '4.7.1 Greylisted, try again later'));
        else done();
      },
      onData: (stream, session, done) => {
        // A sender that hangs up in the middle has nothing more to be told.
        this.take(stream, session, done).catch(() => undefined);
      },
    });
    // Cut connections are what some tests want; the server only tells of them.
    this.server.on('error', () => undefined);
  }

  static async open(patience = 1_500): Promise<SmtpDesk> {
    const desk = new SmtpDesk(patience);
    const listening = desk.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return desk;
  }

  /** For `startApp`. */
  get settings(): Record<string, string> {
    const { port } = this.server.server.address() as AddressInfo;
    return {
      SMTP_URL: `smtp://127.0.0.1:${port}/?socketTimeout=${this.patience}`,
      MAIL_FROM: 'taphuan@example.vn',
      MAIL_REPLY_TO: 'hoi-dap@example.vn',
    };
  }

  get addressees(): string[] {
    return this.received.map(({ to }) => to).sort();
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private mannerOf(address: string): Manner {
    return this.mannerFor.get(address) ?? this.manner;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error) => void): Promise<void> {
    const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
    const manner = this.mannerOf(to);
    if (manner === 'cut') {
      stream.once('data', () => {
        this.hangUp(session);
      });
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    this.seen += 1;
    if (manner === 'swallow') this.hangUp(session);
    else if (manner === 'refuseContent') done(refusal(554, '5.7.1 Message looks like spam'));
    else {
      if (manner === 'slow') await pause(2500);
      const raw = Buffer.concat(chunks).toString('utf8');
      if (manner !== 'slow') this.received.push({ to, raw, mail: await PostalMime.parse(raw) });
      done();
    }
  }

  private hangUp({ id }: SMTPServerSession): void {
    for (const connection of this.server.connections as Set<{ id: string; _socket: { destroy(): void } }>) {
      if (connection.id === id) connection._socket.destroy();
    }
  }
}
