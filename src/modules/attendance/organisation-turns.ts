import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type OrganisationFigures, OrganisationFollowers, type UnitName } from '../directory/index.js';

interface Row {
  readonly unitSearch: string;
  readonly unitGroup: string;
  readonly registrations: string | number;
  readonly people: string | number;
  readonly turns: string | number | null;
}

/** Who came from the units of the register, by the name and group that was written at the registration. */
@Injectable()
export class OrganisationTurns implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly followers: OrganisationFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.join({ figuresOf: (units) => this.of(units), figuresTogether: (units) => this.together(units) });
  }

  private async of(units: readonly UnitName[]): Promise<OrganisationFigures[]> {
    if (units.length === 0) return [];
    const rows = await this.counted(units, 'GROUP BY registration.unit_search, registration.unit_group');
    const found = new Map(rows.map((row) => [`${row.unitGroup} ${row.unitSearch}`, figures(row)]));
    return units.map(({ nameSearch, unitGroup }) => found.get(`${unitGroup} ${nameSearch}`) ?? figures());
  }

  private async together(units: readonly UnitName[]): Promise<OrganisationFigures> {
    const [row] = await this.counted(units);
    return figures(row);
  }

  /** The turns of a registration are found by its person: of each there are few. */
  private counted(units: readonly UnitName[], grouping = ''): Promise<Row[]> {
    const which = units.map(() => '(registration.unit_search = ? AND registration.unit_group = ?)').join(' OR ');
    const turns =
      '(SELECT COALESCE(SUM(turn.quantity), 0) FROM attendee_turn turn WHERE turn.person_id = registration.person_id AND turn.registration_id = registration.id)';
    const counts = `COUNT(DISTINCT CASE WHEN registration.state <> 'cancelled' THEN registration.id END) AS registrations, COUNT(DISTINCT CASE WHEN registration.state <> 'cancelled' THEN registration.person_id END) AS people, SUM(${turns}) AS turns`;
    return this.unitOfWork.manager.query<Row[]>(
      `SELECT MIN(registration.unit_search) AS unitSearch, MIN(registration.unit_group) AS unitGroup, ${counts} FROM registration WHERE ${which} ${grouping}`,
      units.flatMap(({ nameSearch, unitGroup }) => [nameSearch, unitGroup]),
    );
  }
}

function figures(row?: Row): OrganisationFigures {
  return { registrations: Number(row?.registrations ?? 0), people: Number(row?.people ?? 0), turns: Number(row?.turns ?? 0) };
}
