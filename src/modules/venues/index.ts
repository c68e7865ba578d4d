import { Lecturer } from './lecturer.entity.js';
import { VenuePlace } from './venue-place.entity.js';
import { Venue } from './venue.entity.js';

export { VenuesModule } from './venues.module.js';

// Where classes are held and who teaches: registers that sessions point at.
export const venueEntities = [Venue, VenuePlace, Lecturer];
export { Lecturer } from './lecturer.entity.js';
export { Venue } from './venue.entity.js';
export { lecturerLabel } from './domain/lecturer-label.js';

export { AddLecturer } from './add-lecturer.js';
export { AddVenue } from './add-venue.js';
export { RetireLecturer } from './retire-lecturer.js';
export { RetireVenue } from './retire-venue.js';

export { LecturerQueries } from './lecturer.queries.js';
export { type LabelledVenue, VenueQueries } from './venue.queries.js';

// Whoever books a venue or plans a lecturer locks it first, inside the unit that books.
export { Lecturers } from './lecturer.repository.js';
export { Venues } from './venue.repository.js';

// Where venues lie: a class lies where its venue did that day.
export { VenuePlaces } from './venue-places.repository.js';
