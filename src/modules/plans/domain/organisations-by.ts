/**
 * What one organisation is where a plan counts them: a name and tax code as they were on the day (`named`), or whatever the register says
 * went on under another name (`lasting`).
 */
export const organisationsByChoices = ['named', 'lasting'] as const;
export type OrganisationsBy = (typeof organisationsByChoices)[number];
