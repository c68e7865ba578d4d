import { EmailField } from '../../platform/web/fields.js';

export class PersonLinkRequest {
  @EmailField() email: string;
}
