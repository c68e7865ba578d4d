import { Injectable } from '@nestjs/common';
import type { AttachmentOrder } from './mail-message.entity.js';

export interface Attachment {
  /** ASCII: old mail programs show anything else as winmail.dat or question marks. */
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
  /** A picture inside the HTML, which names it `cid:<contentId>`. */
  readonly contentId?: string;
  /** Of a calendar file: PUBLISH, REQUEST or CANCEL. */
  readonly method?: string;
}

type Maker = (input: Record<string, unknown>) => Promise<readonly Attachment[]>;

/** Makes what hangs on a mail when it is sent or looked at; modules register how. */
@Injectable()
export class MailAttachments {
  private readonly makers = new Map<string, Maker>();

  /** Several attachments or none may come of one order: a class without sessions has no calendar. */
  register(kind: string, maker: Maker): void {
    this.makers.set(kind, maker);
  }

  /** @throws Error when another release of the program ordered what this one cannot make. */
  async make(orders: readonly AttachmentOrder[]): Promise<Attachment[]> {
    const made: Attachment[] = [];
    for (const { kind, input } of orders) {
      const maker = this.makers.get(kind);
      if (!maker) throw new Error(`Nobody makes attachments of the kind ${kind}`);
      made.push(...(await maker(input)));
    }
    return made;
  }
}
