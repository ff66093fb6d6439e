import { describe, expect, it } from 'vitest';
import { type Decision, type DecisionContext, decided, type ModeratedText } from '#core/moderation/decide.ts';
import { foundMasks } from '#core/moderation/masks.ts';
import { MODERATION_ACTS, MODERATION_STATES, REFUSAL_REASONS, stateAfter } from '#core/moderation/states.ts';
import { inCodebookOrder, MOST_THEMES, THEMES } from '#core/moderation/themes.ts';
import { CAUSE_GROUPS } from '#core/places/categories.ts';

const TEXT = 'Han heter Kalle och det är mörkt vid tunneln.';
const fresh: ModeratedText = { text: TEXT, original: null, state: 'new', masks: null, themes: [], refusal: null };
const context: DecisionContext = { found: foundMasks(TEXT, () => false), language: 'sv', hasOpened: false };
const nothing = { hide: [], show: [] };
const approve: Decision = { act: 'approve', themes: ['BEL'], ...nothing };

function made(text: ModeratedText, decision: Decision, change: Partial<DecisionContext> = {}): ModeratedText {
  const result = decided(text, decision, { ...context, ...change });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
function codeOf(text: ModeratedText, decision: Decision, change: Partial<DecisionContext> = {}): string | null {
  const result = decided(text, decision, { ...context, ...change });
  return result.ok ? null : result.failure.code;
}

describe('which act leads where', () => {
  it('decides once, and only what is decided can be taken back', () => {
    const table = MODERATION_STATES.map((state) => [
      state,
      ...MODERATION_ACTS.map((act) => stateAfter(state, act, false)),
    ]);
    expect(table).toEqual([
      ['new', 'reviewed', 'approved', 'refused', null],
      ['reviewed', 'reviewed', 'approved', 'refused', null],
      ['masked', 'reviewed', 'approved', 'refused', null],
      ['approved', null, null, null, 'reviewed'],
      ['refused', null, null, null, 'reviewed'],
    ]);
    expect(stateAfter('new', 'later', true)).toBe('masked');
    expect(stateAfter('approved', 'reopen', true)).toBe('masked');
  });
});

describe('a text that is approved', () => {
  it('is kept as its masked form, and the original beside it until it is destroyed', () => {
    expect(made(fresh, approve)).toMatchObject({
      state: 'approved',
      text: 'Han heter [namn] och det är mörkt vid tunneln.',
      original: TEXT,
      themes: ['BEL'],
    });
  });

  it('is as it was when the decision is taken back: what the detectors hide has been nobody’s choice', () => {
    expect(made(made(fresh, approve), { act: 'reopen' })).toMatchObject({ state: 'reviewed', text: TEXT, masks: null });
    const chosen = made(fresh, { act: 'approve', themes: ['BEL'], hide: [0], show: [] });
    expect(made(chosen, { act: 'reopen' })).toMatchObject({ state: 'masked', text: TEXT });
  });

  it('has no original where nothing is hidden', () => {
    expect(made({ ...fresh, text: 'Mörkt här.' }, approve, { found: [] })).toMatchObject({ original: null });
  });

  it('has blocks in the language that it is written in', () => {
    expect(made(fresh, approve, { language: 'fi' }).text).toContain('[nimi]');
  });

  it('needs a theme, has at most three, and none that the codebook has not', () => {
    expect(codeOf(fresh, { ...approve, themes: [] })).toBe('themes-none');
    expect(codeOf(fresh, { ...approve, themes: THEMES.slice(0, MOST_THEMES + 1).map(({ code }) => code) })).toBe(
      'themes-many',
    );
    expect(codeOf(fresh, { ...approve, themes: ['POLITIK'] })).toBe('theme-unknown');
    expect(made(fresh, { ...approve, themes: ['TRAF', 'BEL', 'TRAF'] }).themes).toEqual(['BEL', 'TRAF']);
  });

  it('has something left to read', () => {
    const all = Array.from({ length: 20 }, (_, number) => number);
    expect(codeOf(fresh, { ...approve, hide: all })).toBe('nothing-left');
  });
});

describe('a mask', () => {
  it('is taken away by nobody who has not opened the original', () => {
    expect(codeOf(fresh, { ...approve, show: [0] })).toBe('original-unopened');
    expect(made(fresh, { ...approve, show: [0] }, { hasOpened: true }).text).toBe(TEXT);
  });

  it('is kept for the next moderator when the text is left for later, and says so in its state', () => {
    const left = made(fresh, { act: 'later', themes: [], hide: [0], show: [] });
    expect(left).toMatchObject({ state: 'masked', text: TEXT, original: null });
    expect(made(left, approve).text).toBe('[dolt] heter [namn] och det är mörkt vid tunneln.');
  });
});

describe('a text that is refused', () => {
  it('is gone at once from what is kept, for each reason', () => {
    for (const reason of REFUSAL_REASONS) {
      const refused = made(fresh, { act: 'refuse', reason, themes: ['BEL'], ...nothing });
      expect(refused).toMatchObject({ state: 'refused', text: '', original: TEXT, refusal: reason });
    }
  });

  it('still counts for what it was about where it named somebody, and never where it was a joke', () => {
    const themes = (reason: 'personal-data' | 'joke') =>
      made(fresh, { act: 'refuse', reason, themes: ['BEL'], ...nothing }).themes;
    expect([themes('personal-data'), themes('joke')]).toEqual([['BEL'], []]);
  });
});

describe('a decision that is taken back', () => {
  it('gives the text as it was', () => {
    const refuse: Decision = { act: 'refuse', reason: 'joke', themes: [], ...nothing };
    for (const decision of [approve, refuse])
      expect(made(made(fresh, decision), { act: 'reopen' })).toMatchObject({
        text: TEXT,
        original: null,
        refusal: null,
      });
  });

  it('cannot bring back what has been destroyed', () => {
    const refused = made(fresh, { act: 'refuse', reason: 'joke', themes: [], ...nothing });
    expect(codeOf({ ...refused, original: null, masks: null }, { act: 'reopen' })).toBe('original-gone');
  });

  it('is the only thing that can be done with what is decided', () => {
    const approved = made(fresh, approve);
    for (const act of [approve, { ...approve, act: 'later' as const }])
      expect(codeOf(approved, act)).toBe('state-other');
    expect(codeOf(fresh, { act: 'reopen' })).toBe('state-other');
  });
});

describe('the codebook', () => {
  it('has the groups of causes under the codes that residents choose them by', () => {
    const groups = CAUSE_GROUPS.map(({ code, text }) => [code, text.sv]);
    for (const [code, name] of groups) expect(THEMES.find((theme) => theme.code === code)?.text.sv, code).toBe(name);
  });

  it('has each code once, and lays them in one order', () => {
    expect(new Set(THEMES.map(({ code }) => code)).size).toBe(THEMES.length);
    expect(inCodebookOrder(['ANN', 'BEL', 'finns-inte'])).toEqual(['BEL', 'ANN']);
  });
});
