import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, visitor } from '../../shared/actor.js';
import type { PersonFacts } from '../../shared/person-facts.js';
import { sortKeyOfName } from '../../shared/person-name.js';
import { cleanText, foldText } from '../../shared/text-folding.js';
import { choosePerson, filledIn, newlyKnown } from './domain/same-person.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';

/** Who is who. Runs inside the unit of work of the use case that needs a person. */
@Injectable()
export class People {
  constructor(
    private readonly people: PersonRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * The person these facts speak of, made known when there is none: same folded name, same phone or e-mail, and no other
   * birth date. What was unknown is filled in.
   *
   * No unique key can say "same phone OR same e-mail", so on MySQL/MariaDB two registrations of a newcomer for two different
   * classes at the same instant can make two people of one. Nothing is lost: each class has its registration and its turn,
   * only "distinct people" counts one too many. Whoever asks later gets the older of the two. Within one class the caller's own
   * unique keys hold (`claimsOf`); SQLite's writers queue and cannot race.
   */
  async identify(facts: PersonFacts, actor: Actor = visitor): Promise<Person> {
    return (await this.recognise(facts, actor)).person;
  }

  /** The same, and whether the person was known before. */
  async recognise(facts: PersonFacts, actor: Actor): Promise<{ readonly person: Person; readonly wasKnown: boolean }> {
    const found = choosePerson(await this.people.byFoldedName(foldText(facts.fullName)), facts);
    const known = found && (await this.people.speakingFor(found));
    const person = await (known ? this.complete(known, facts, actor) : this.add(facts, actor));
    return { person, wasKnown: known !== undefined };
  }

  /** Forgets somebody whom nothing speaks of any more; the database refuses while anything does. Runs inside the caller's unit. */
  async forget(personId: string): Promise<void> {
    await this.people.remove(personId);
  }

  private async add(facts: PersonFacts, actor: Actor): Promise<Person> {
    const { phone, email, birthDate, birthPrecision, gender } = facts;
    const fullName = cleanText(facts.fullName);
    const person: Person = {
      ...{ phone, email, birthDate, birthPrecision, gender },
      id: this.ids.next(),
      fullName,
      nameSearch: foldText(fullName),
      nameSort: sortKeyOfName(fullName),
      createdAt: this.clock.now(),
    };
    await this.people.add(person);
    await this.audit.record(actor, 'person.added', { type: 'person', id: person.id });
    return person;
  }

  private async complete(known: Person, facts: PersonFacts, actor: Actor): Promise<Person> {
    const news = newlyKnown(known, facts);
    if (Object.keys(news).length === 0) return known;
    await this.people.complete(known.id, news);
    await this.audit.record(actor, 'person.completed', { type: 'person', id: known.id }, { detail: { changed: filledIn(known, news) } });
    return Object.assign(known, news);
  }
}
