import Type, { type Static } from 'typebox';

/** Over TLS, or on this machine alone. */
const Address = Type.String({
  pattern: '^(https://[a-z0-9.-]+|http://(127\\.0\\.0\\.1|localhost))(:[0-9]+)?(/[A-Za-z0-9._/-]*)?$',
});

/**
 * hCaptcha, a company's bot check. **What a resident's device tells it, and who decides**: the municipality decides, by writing this,
 * that it is offered; a resident decides by pressing its button on the last page, where what they answered is read through. Before
 * that nothing is asked of the company, and beside it stands the device's own task, which tells nobody anything. Who presses lets
 * a script of the company's run in that page: it sees the device's address and browser and how the pointer moves there, keeps what it
 * keeps on the device, and nothing but the municipality's agreement with the company hinders it from reading the page. From this
 * server the company gets the token that it gave itself, and no address of anybody's. It needs an agreement (GDPR article 28), a
 * ground for what leaves the EU, and a new look at the assessment: docs/kommun/konsekvensbedomning.md.
 *
 * All of this may be read by anybody; the secret is in the environment alone (LYKTA_HCAPTCHA_SECRET).
 */
export const HcaptchaSetting = Type.Object(
  {
    /** As hCaptcha writes it, a UUID. */
    siteKey: Type.String({ pattern: '^[0-9a-fA-F-]{36}$' }),
    /** Instead of hCaptcha's own addresses, for tests and for a server of one's own that speaks as it does. */
    siteverify: Type.Optional(Address),
    script: Type.Optional(Address),
  },
  { additionalProperties: false },
);
export type HcaptchaSetting = Static<typeof HcaptchaSetting>;

/** How answers without sign-in are told from a machine's: by a task that the device does, by hCaptcha beside it, or not at all. */
export const BotCheckSetting = Type.Union([
  Type.Literal('proof-of-work'),
  Type.Literal('off'),
  Type.Object({ hcaptcha: HcaptchaSetting }, { additionalProperties: false }),
]);
export type BotCheckSetting = Static<typeof BotCheckSetting>;

export const hcaptchaIn = (setting: BotCheckSetting | undefined): HcaptchaSetting | null =>
  typeof setting === 'object' ? setting.hcaptcha : null;
