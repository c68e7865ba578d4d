/** A mail is shown in a frame that runs nothing, sends nothing and loads nothing but its own pictures. */
export const MAIL_BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups";
