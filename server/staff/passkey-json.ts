import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import Type, { type TProperties } from 'typebox';

/** What a browser's own `PublicKeyCredential.toJSON()` makes of a device's reply, bounded; what the reply is about differs. */
const credential = (response: TProperties) =>
  Type.Object({
    id: Type.String({ minLength: 1, maxLength: 2_000 }),
    rawId: Type.String({ maxLength: 2_000 }),
    type: Type.Literal('public-key'),
    response: Type.Object({ clientDataJSON: Type.String({ maxLength: 8_000 }), ...response }),
    clientExtensionResults: Type.Object({}),
    authenticatorAttachment: Type.Optional(Type.String({ maxLength: 40 })),
  });

/** A passkey that somebody signs in with. */
export const PasskeyAnswer = Type.Unsafe<AuthenticationResponseJSON>(
  credential({
    authenticatorData: Type.String({ maxLength: 8_000 }),
    signature: Type.String({ maxLength: 16_000 }),
    userHandle: Type.Optional(Type.String({ maxLength: 200 })),
  }),
);

/** A passkey that has just been made. */
export const NewPasskey = Type.Unsafe<RegistrationResponseJSON>(
  credential({
    attestationObject: Type.String({ maxLength: 32_000 }),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
  }),
);
