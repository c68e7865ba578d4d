import { type Booking, conflictsWith, type WantedSlot } from './booking-conflicts.js';

const wanted: WantedSlot = {
  heldOn: '2024-10-15',
  halfDay: 'MORNING',
  venueId: 'room-1',
  siteId: 'hall',
  lecturerIds: ['ha', 'loi'],
};
const elsewhere: Booking = {
  ...wanted,
  sessionId: 's',
  classId: 'c',
  classCode: 'TX-01',
  className: 'Truy xuất',
  classState: 'open',
  venueId: 'far',
  siteId: null,
  lecturerIds: ['chieu'],
};

describe('a session conflicts with another class', () => {
  it.each<[string, Partial<Booking>, boolean, string[]]>([
    ['in the same room', { venueId: 'room-1', siteId: 'hall' }, true, []],
    ['that has the whole building', { venueId: 'hall' }, true, []],
    ['by one of its lecturers', { lecturerIds: ['x', 'loi'] }, false, ['loi']],
    ['by room and lecturer at once', { venueId: 'room-1', siteId: 'hall', lecturerIds: ['ha'] }, true, ['ha']],
    ['that is only a draft', { venueId: 'room-1', siteId: 'hall', classState: 'draft' }, true, []],
  ])('%s', (_, facts, venue, lecturerIds) => {
    expect(conflictsWith([wanted], [{ ...elsewhere, ...facts }])).toEqual([{ booking: { ...elsewhere, ...facts }, venue, lecturerIds }]);
  });

  it.each<[string, Partial<Booking>]>([
    ['at another place with other people', {}],
    ['in the next room', { venueId: 'room-2', siteId: 'hall' }],
    ['on another day', { venueId: 'room-1', heldOn: '2024-10-16' }],
    ['in the afternoon', { venueId: 'room-1', halfDay: 'AFTERNOON' }],
    ['at a place that is only written, not chosen', { venueId: null }],
  ])('but not %s', (_, facts) => {
    expect(conflictsWith([wanted], [{ ...elsewhere, ...facts }])).toEqual([]);
  });

  it('whole building against one of its rooms too', () => {
    const building = { ...wanted, venueId: 'hall', siteId: null };
    expect(conflictsWith([building], [{ ...elsewhere, venueId: 'room-2', siteId: 'hall' }])).toHaveLength(1);
  });

  it('never by two places that nobody chose from the register', () => {
    const written = { ...wanted, venueId: null, siteId: null, lecturerIds: [] };
    expect(conflictsWith([written], [{ ...elsewhere, venueId: null, lecturerIds: [] }])).toEqual([]);
  });
});
