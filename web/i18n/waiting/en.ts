import { en as file } from '#core/survey/answer-file/en.ts';
import { en as bar } from './bar/en.ts';
import type { WaitingTexts } from './sv.ts';

export const en: WaitingTexts = {
  bar,
  page: {
    title: 'Answers that are waiting',
    lead: 'These answers have not reached the municipality yet. They are on this device only. They are sent by themselves when there is a network. You can close the page meanwhile.',
    leadStuck:
      'These answers could not be received. They are not sent by themselves. They are on this device only, until you remove them. Each one says why, and what you can do.',
    leadMixed:
      'These answers have not reached the municipality yet. They are on this device only. Those that wait for a network are sent by themselves. Each of the others says what has happened to it.',
    leadSent:
      'These answers have arrived. Write down the code of each before you remove it. The code is shown here only.',
    none: 'No answer is waiting on this device.',
    noneNext: 'Give an answer',
    sendAll: 'Send now',
    toStart: 'To the start page',
    noScript: 'This page needs scripts. Answers that are waiting stay on the device.',
  },
  others: {
    heading: 'Answers from others',
    waiting: 'Waiting to be sent: {count}',
    stuck: 'Could not be received: {count}',
    text: 'Several people use this device, so the answers cannot be read, saved or removed here. Those that are waiting are sent by themselves when there is a network. Staff in charge of the device can sign in and see to them.',
    signIn: 'Sign in as staff',
  },
  draft: {
    heading: 'Drafts on this device',
    name: 'Draft',
    closed:
      'The dialogue has closed, and the draft was not sent. It stays here until you remove it. Save it as a file if you want to keep it.',
    kept: 'The draft has not been sent. It is on this device only, until you send or remove it.',
    says: 'What the draft says',
    goOn: 'Go on with the draft',
    remove: 'Remove the draft',
    removed: 'The draft is removed from this device.',
    file: {
      heading: 'A draft of an answer in Lykta that was not sent',
      explain: 'Whoever has the file can read the draft.',
      given: 'Saved as a file',
    },
  },
  now: {
    heading: 'The answer is waiting for a network',
    text: 'There is no contact with the network right now. The answer is kept on this device and is sent by itself when the network is back. You can close the page.',
    failedHeading: 'The answer is waiting',
    failed:
      'The fault is ours. The answer is kept on this device and we try again by ourselves. You can close the page.',
    busy: 'We cannot take the answer right now. It is kept on this device and we try again by ourselves. You can close the page.',
    codeLater: 'You get your code when the answer has arrived. Open this page again then, on the same device.',
  },
  gone: {
    heading: 'The answer is no longer here',
    text: 'It has been removed from this device, or it has arrived and its code has been shown. That happened in another window or tab.',
  },
  unkept: {
    heading: 'The answer is not kept. Do not close the page',
    text: 'The answer has not arrived, and the browser cannot keep it here. It may be a private window, or the device may be full. Leave the page open and send again when there is a network, or save the answer as a file now.',
  },
  answer: {
    given: 'Given {day} at {time}',
    says: 'What the answer says',
    shared: 'What the answer says is not shown here, since several people use the device.',
    waits: 'Waiting for a network',
    signIn: 'Waiting for somebody to sign in',
    failed: 'Waiting. The fault is ours, we try again',
    sent: 'Has arrived',
    codeLabel: 'Your code, shown only here and now',
    codeHelp:
      'Write the code down. With it you can see, change or take back the answer until the dialogue closes on {closes}. We cannot find it for you.',
    codeSeen: 'I have written the code down',
    send: 'Send now',
    sending: 'Sending …',
    notSent: 'The answer did not arrive this time. It is still waiting.',
    remove: 'Remove',
    removeHeading: 'Remove the answer?',
    removeText: 'It has not arrived. If you remove it you cannot get it back.',
    removeYes: 'Yes, remove the answer',
    removeNo: 'No, keep it',
    removed: 'The answer is removed from this device.',
    save: 'Save as a file',
    answerAnew: 'Answer the new questions',
    saved: 'The file is saved among your downloads.',
  },
  trouble: {
    closed: {
      heading: 'The dialogue closed first',
      text: 'The answer has not been received. Once the dialogue has closed, the municipality’s staff cannot take it in either. It stays here until you remove it. Save it as a file if you want to keep it.',
    },
    upcoming: {
      heading: 'The dialogue has not opened yet',
      text: 'The answer stays here. Press Send now when the dialogue has opened.',
    },
    unknown: {
      heading: 'The dialogue is no longer there',
      text: 'The answer has not been received. It stays here until you remove it. Save it as a file if you want to keep it.',
    },
    outdated: {
      heading: 'The questions have changed',
      text: 'The answer is to questions that are no longer asked, so it could not be received. You can answer the new questions. You may want to save the old answer as a file first.',
    },
    used: {
      heading: 'Another answer has already arrived from here',
      text: 'The first answer counts. This one has not been received. Save it as a file if you want to keep it.',
    },
    refused: {
      heading: 'The answer could not be received',
      text: 'It stays here until you remove it. Save it as a file and contact the municipality, and they will help you.',
    },
  },
  file,
};
