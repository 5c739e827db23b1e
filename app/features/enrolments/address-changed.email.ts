import { writeLetter, type Letter } from "#app/email/letter.ts";
import type { Locale } from "#app/shared/text.ts";

/** Told to the old address: whoever reads it may be the only one who can object. */
export function addressChangedLetter(locale: Locale): Letter {
  const { subject, paragraphs } = WORDS[locale];
  return writeLetter({ locale, subject, paragraphs });
}

const WORDS = {
  lt: {
    subject: "Pakeistas Jūsų prisijungimo adresas",
    paragraphs: [
      "Sveiki,",
      "Grupės koordinatorius (-ė) pakeitė el. pašto adresą, kuriuo prisijungiate. Nuo šiol laiškai siunčiami nauju adresu, juo ir prisijungsite. Visur, kur buvote prisijungę, esate atjungti.",
      "Jei to neprašėte, nedelsdami parašykite grupės koordinatoriui (-ei).",
    ],
  },
  en: {
    subject: "Your sign-in address was changed",
    paragraphs: [
      "Hello,",
      "The coordinator of your cohort changed the e-mail address that you sign in with. From now on letters go to the new address, and you sign in with it. You have been signed out everywhere.",
      "If you did not ask for this, write to the coordinator of your cohort at once.",
    ],
  },
};
