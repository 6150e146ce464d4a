/** The mark of this server: an icon of one PNG, 32 by 32. */
import type { Answer } from '../../graphql/http/answer.js';

const ico = [
  'AAABAAEAICAAAAEAIADmAAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAgGAAAAc3p69AAAAK1JREFUeNpjYEAC3OFL8oH4PBD/pxEGmZ',
  '3PgA6Agvw0thibQ/iRHUBPy+GOQA72/wOE8wfK94hQGEDLwXjwO8CibOt/j8ZdZGGQXoocADKAUkDIEYPbAQMeBaO5YDQXjOaC0VxAbBQgB/WU',
  'rdf/v//yE4xBbLrlApBakIXogJAjqOoAkK/RAUiMblFAEweQgqkeBeQ6gmqJcMSUAwPeLB/YjsmAd80GRed0ILvnAJzA6LE9/m9fAAAAAElFTk',
  'SuQmCC',
].join('');

export const favicon: Answer = {
  status: 200,
  headers: { 'content-type': 'image/x-icon', 'cache-control': 'public, max-age=86400' },
  body: Buffer.from(ico, 'base64'),
};
