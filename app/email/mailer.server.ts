/** A letter to one person, in the words of both formats. */
type Mail = {
  recipient: string;
  subject: string;
  text: string;
  html: string;
  /** A calendar file that goes with it. */
  calendar?: string;
  /** What the letter is about; a second letter with the same key is not sent. */
  dedupeKey: string;
};

/**
 * Sends mail. Passed in with the context, so that nothing decides for itself
 * where mail goes. Sending the same `dedupeKey` twice sends one letter.
 */
export type Mailer = { send: (mail: Mail) => void };
