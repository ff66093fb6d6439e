import type { SignInHinder } from '#core/access/sign-in-hinder.ts';
import type { Language } from '#core/base/language.ts';
import type { ChangeWord } from '#core/measures/contract.ts';
import type { FilterName } from '#core/privacy/filters.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';

/** How figures are put into words; the same on staff and public pages. Numbers arrive already rounded and written. */
export interface FigureTexts {
  readonly about: (value: string) => string;
  readonly persons: (count: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly perKm2: (value: string) => string;
  readonly tooFew: string;
  readonly tooFewQuestion: string;
  readonly fewerThan: (count: string) => string;
  readonly uncertain: string;
  readonly uncertainAbout: (percent: string) => string;
  readonly underOnePerCent: string;
  readonly underOneShort: string;
  readonly respondents: (about: string, low: string, high: string) => string;
  readonly frame: (respondents: string, period: string, release: string) => string;
  readonly releaseMade: (release: string, day: string) => string;
  readonly channels: (list: string) => string;
  readonly certain: string;
  readonly lessCertain: string;
  readonly wholeSquare: string;
  readonly restOfSquare: string;
  readonly squareNear: (name: string) => string;
  /** A square too large to lie by one place. */
  readonly largeSquareNear: (name: string) => string;
  readonly underOne: string;
  /** Of a model estimate. */
  readonly noInterval: string;
  /** Instead of how certain a figure is. */
  readonly model: string;
  /** Of a district whose edge cuts through squares. */
  readonly approximate: string;
  readonly metres: (size: string) => string;
  readonly testData: string;
}

/** Choosing and reading: shared by the workbench and the public page. */
export interface ReadingTexts {
  readonly map: string;
  readonly chart: string;
  readonly table: string;
  readonly showAs: string;
  readonly dialogue: string;
  readonly feeling: string;
  readonly unsafe: string;
  readonly safe: string;
  readonly filters: Readonly<Record<FilterName, { readonly label: string; readonly all: string }>>;
  readonly notMeasured: string;
  /** Another method or survey: the release does not know of it. */
  readonly notCounted: string;
  readonly atMostTwo: string;
  /** Under the filters when nothing is closed. */
  readonly filtersHelp: string;
  /** Which filters a reason is about: "Kön och ålder: …" */
  readonly reason: (filters: readonly string[], reason: string) => string;
  /** Heads the choices of several dialogues read as one. */
  readonly together: string;
  /** The view of what differs. */
  readonly difference: string;
  readonly compareWith: string;
  readonly noComparison: string;
  /** Over the list: that its second line is a difference from an earlier dialogue. */
  readonly comparedWith: (dialogue: string) => string;
  readonly change: Readonly<Record<ChangeWord, string>>;
  readonly notCompared: string;
  /** The comparison as a whole could not be had. */
  readonly noChange: string;
  /** Tells squares by the same place apart. */
  readonly directions: Readonly<Record<Direction, string>>;
  readonly squareApart: (name: string, direction: string) => string;
  readonly question: string;
  readonly allQuestions: string;
  readonly everyQuestion: (count: number) => string;
  readonly mapTitle: { readonly unsafe: string; readonly safe: string };
  /** The map's heading when something is chosen: "Orsak: Belysning". */
  readonly mapTitleFor: (title: string, chosen: readonly string[]) => string;
  readonly mapTitleCompared: (title: string, dialogue: string) => string;
  readonly placesTitle: { readonly unsafe: string; readonly safe: string };
  /** The list and its sentence are never filtered. */
  readonly placesAllCauses: string;
  readonly placesHelp: string;
  readonly personsAbout: string;
  readonly allPlaces: (count: number) => string;
  readonly fewPlaces: (count: number) => string;
  readonly noPlaces: string;
  /** In the place of a map and of places, where the dialogue asked for none. */
  readonly noMap: string;
  readonly nothingShown: string;
  readonly columns: {
    readonly rank: string;
    readonly place: string;
    readonly square: string;
    readonly size: string;
    readonly persons: string;
    readonly interval: string;
    readonly share: string;
    readonly density: string;
    readonly certainty: string;
    readonly answer: string;
    readonly percent: string;
    readonly status: string;
    readonly difference: string;
    readonly meaning: string;
    readonly district: string;
    readonly group: string;
  };
  readonly squaresCaption: string;
  /** Why a value may lie at the end of its interval. */
  readonly squaresHelp: string;
  readonly placesCaption: string;
  readonly placesChangeCaption: (dialogue: string) => string;
  readonly squaresChangeCaption: (dialogue: string) => string;
  readonly districtsCaption: string;
  readonly districtsHelp: string;
  readonly sortBy: (column: string) => string;
  readonly squaresTooFew: (count: number, size: string) => string;
  readonly download: string;
  readonly files: {
    readonly workbook: string;
    /** The squares and the places in one file. */
    readonly geoPackage: string;
    readonly geoJson: string;
    /** For a report: drawn, and of points. */
    readonly picture: string;
    readonly picturePng: string;
    readonly pngFailed: string;
    readonly csv: string;
    readonly csvMachine: string;
    readonly spss: string;
  };
  readonly filesMap: string;
  readonly filesPlaces: string;
  readonly filesSurvey: string;
  readonly loading: string;
  readonly unreachable: string;
  readonly retry: string;
  readonly shown: (shown: number, tooFew: number) => string;
  readonly answered: (count: string) => string;
  readonly answeredTooFew: string;
  readonly several: (max: number) => string;
  readonly splitBy: string;
  readonly splits: Readonly<Record<GroupingName | 'none', string>>;
  /** "Kvinnor: ungefär 950 svar." */
  readonly groupSize: (group: string, answered: string) => string;
  /** The question's answers are not released by this. */
  readonly notSplit: (by: string) => string;
  readonly unsafeSide: string;
  readonly safeSide: string;
  readonly mapUnavailable: string;
}

/** Eight points of the compass, and none. */
export type Direction = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export interface StaffTexts {
  readonly title: string;
  readonly tabs: Readonly<
    Record<
      | 'map'
      | 'survey'
      | 'releases'
      | 'events'
      | 'places'
      | 'rounds'
      | 'shift'
      | 'promise'
      | 'picture'
      | 'walks'
      | 'actions'
      | 'dialogues'
      | 'surveys'
      | 'moderation'
      | 'waves'
      | 'log'
      | 'retention'
      | 'tokens'
      | 'street',
      string
    >
  >;
  readonly tabsLabel: string;
  /** After the number of waves, for who hears it. */
  readonly wavesLeft: string;
  readonly skip: string;
  readonly home: string;
  readonly signOut: string;
  readonly otherLanguage: string;
  readonly account: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly clearFilters: string;
  readonly filters: string;
  readonly copySentence: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly sentence: (words: {
    readonly place: string;
    readonly share: string;
    readonly persons: string;
    readonly feeling: 'unsafe' | 'safe';
    readonly dialogue: string;
    readonly respondents: string;
    readonly release: string;
    /** "jämfört med dialogen 2025 …", or null. */
    readonly earlier: string | null;
  }) => string;
  readonly compared: (difference: string, dialogue: string, respondents: string) => string;
  readonly squareSentence: (words: {
    readonly square: string;
    readonly persons: string;
    readonly feeling: 'unsafe' | 'safe';
    /** What is chosen, and that it is a model. */
    readonly notes: readonly string[];
    readonly dialogue: string;
    readonly respondents: string;
    readonly release: string;
    /** As of a place. */
    readonly earlier: string | null;
  }) => string;
  readonly noReleases: string;
  readonly noReleasesHelp: string;
  readonly mayNotExport: string;
  readonly surveyTitle: string;
  readonly meaningTitle: string;
  readonly meaning: string;
  readonly meaningRules: readonly string[];
  readonly whoTitle: string;
  readonly whoHelp: string;
  readonly whoTooFew: string;
  readonly panel: string;
  readonly signIn: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly password: string;
    readonly code: string;
    readonly codeHelp: string;
    readonly missingCode: string;
    readonly show: string;
    readonly hide: string;
    readonly button: string;
    readonly problem: string;
    readonly missingName: string;
    readonly missingPassword: string;
    readonly unreachable: string;
    readonly demoTitle: string;
    readonly demoHelp: string;
    readonly demoUse: string;
    readonly demoPassword: string;
    readonly notice: string;
    readonly needsScript: string;
    /** Before the organisation's name. */
    readonly withProvider: string;
    readonly or: string;
    readonly withPasskey: string;
    readonly noPasskey: string;
    readonly passkeyNeeded: string;
    readonly stepTitle: string;
    readonly stepCode: string;
    readonly stepPasskey: string;
    readonly stepRecovery: string;
    readonly beginAgain: string;
    /** Why the organisation's own sign-in let nobody in, and what to do. */
    readonly hinders: Readonly<Record<SignInHinder, string>>;
  };
}

export interface ResultsTexts {
  readonly title: string;
  readonly lead: string;
  readonly aboutTitle: string;
  readonly facts: {
    readonly what: string;
    readonly when: string;
    readonly howMany: string;
    readonly how: string;
    readonly made: string;
  };
  readonly mapHeading: string;
  readonly mapHelp: (metres: string) => string;
  readonly surveyHeading: string;
  readonly surveyHelp: string;
  readonly downloadHeading: string;
  readonly downloadHelp: string;
  readonly licence: string;
  readonly latestFiles: string;
  readonly privacyHeading: string;
  readonly privacy: readonly string[];
  readonly readMore: string;
  readonly noResults: string;
  readonly noResultsHelp: string;
  readonly noScript: string;
}

export interface InsightTexts {
  readonly language: Language;
  readonly figures: FigureTexts;
  readonly reading: ReadingTexts;
  readonly results: ResultsTexts;
}

export interface StaffInsightTexts extends InsightTexts {
  readonly staff: StaffTexts;
}
