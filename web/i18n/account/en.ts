import type { AccountTexts } from './sv.ts';

export const en: AccountTexts = {
  title: 'Your account',
  lead: (name) => `You are signed in as ${name}.`,
  byProvider:
    'You sign in by your organisation. To change something here you must have signed in within the last ten minutes.',
  signInAgain: 'Sign in again',
  unreachable: 'The server does not answer. Check the network and try again.',
  tryAgain: 'Try again',
  loading: 'Loading …',
  password: 'Your password',
  steps: {
    heading: 'Sign-in in two steps',
    what: 'When you sign in you write your password, and then a code from an app on your phone. Then it is not enough for somebody to have got hold of the password.',
    whatByProvider:
      'When your organisation has said who you are you also write a code from an app on your phone. Then it is not enough for somebody to have got hold of your sign-in there.',
    onByPasskey: 'You sign in in two steps, with a passkey.',
    wanted: 'Your role takes this. Add it now, and you reach the rest of the workbench.',
    on: 'You sign in in two steps.',
    codesLeft: (left) =>
      left === 0
        ? 'You have no recovery codes left. Add the app again or one more passkey, and you get new ones.'
        : left === 1
          ? 'You have 1 recovery code left.'
          : `You have ${left} recovery codes left.`,
    begin: 'Add a second step',
    beginToo: 'Add an app too',
    beginHelp: 'Write the password first, so that nobody else can do it at your desk.',
    scan: 'Open the app on your phone (such as Microsoft Authenticator, Google Authenticator or Aegis) and scan the picture.',
    picture: 'Picture to scan with the app. If that does not work, write the key under the picture into the app.',
    key: 'Key, if you cannot scan the picture',
    code: 'Code from the app',
    codeHelp: 'Six digits. The app changes them every half minute.',
    turnOn: 'Begin to sign in in two steps',
    codesHeading: 'Save your recovery codes',
    codes:
      'A recovery code lets you in if you have lost the phone. Each works once. They are shown only now: print them, or keep them where you keep your passwords.',
    saveCodes: 'Save as a file',
    fileName: 'lykta-recovery-codes.txt',
    codesSaved: 'I have saved the codes',
    remove: 'Remove the sign-in in two steps',
    appRemoved: 'The app is removed. Your passkeys are still there.',
    added: 'You now sign in in two steps.',
    removed: 'You now sign in with the password alone.',
  },
  passkeys: {
    heading: 'Passkeys',
    what: 'With a passkey you sign in with your finger, your face or the code of your computer or phone, or with a security key. You need no password, and nobody can trick you out of it on a false page.',
    whatByProvider:
      'A passkey is a second step when you sign in by your organisation: your finger, your face or the code of your computer or phone, or a security key.',
    dates: (created, used) =>
      used === null ? `Added ${created}, not used yet` : `Added ${created}, last used ${used}`,
    name: 'What is it to be called?',
    nameHelp: 'Such as “The office computer” or “My phone”, so that you know it again.',
    missingName: 'Write what the passkey is to be called',
    add: 'Add a passkey',
    added: 'The passkey is added.',
    notMade: 'No passkey was added. Try again, or choose another device.',
    remove: 'Remove',
    removeWhat: (name) => `Remove ${name}`,
    keep: 'Keep it',
    removed: 'The passkey is removed.',
    notHere: (origin) =>
      origin === ''
        ? 'This server takes no passkeys.'
        : `Passkeys work in newer browsers, and at the address ${origin}.`,
  },
  change: {
    heading: 'Change password',
    ownHeading: 'Choose a password of your own',
    given:
      'The password that somebody gave you is good for a short time only. When you have chosen your own you reach the rest of the workbench.',
    givenPassword: 'The password you were given',
    next: 'New password',
    nextHelp: 'At least 12 characters. A few words in a row will do well.',
    button: 'Change password',
    done: 'The password is changed. You are signed out everywhere but here.',
  },
  sessions: {
    heading: 'Where you are signed in',
    unknown: 'Unknown browser',
    here: 'This browser',
    seen: (time) => `Last used ${time}`,
    end: 'Sign out',
    endWhat: (device, time) => `Sign out ${device}, last used ${time}`,
    endOthers: 'Sign out everywhere but here',
    ended: 'Signed out.',
    endedOthers: 'You are signed out everywhere but here.',
  },
};
