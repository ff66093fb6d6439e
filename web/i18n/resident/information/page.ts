/** Words that are others where the municipality has set hCaptcha beside the device's own check; "" where there are none. */
export type Words = string | { readonly own: string; readonly hcaptcha: string };

/** A page of running text as data, so that whoever writes a language writes only words. */
export interface InformationPage {
  readonly title: string;
  readonly lead: readonly Words[];
  readonly sections: readonly {
    readonly heading: string;
    /** A paragraph, or a list of points. */
    readonly blocks: readonly (Words | readonly Words[])[];
  }[];
}

/** Every information page of a language. */
export interface InformationPages {
  /** /sa-gor-vi/: the privacy notice (GDPR articles 12 to 14). */
  readonly privacy: InformationPage;
  /** /kakor/: what is stored on the device (LEK 9 kap. 28 §). */
  readonly cookies: InformationPage;
  /** /tillganglighet/: the accessibility statement (lag 2018:1937). */
  readonly accessibility: InformationPage;
}
