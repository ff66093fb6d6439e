import type { InformationPages } from './page.ts';

export const en: InformationPages = {
  privacy: {
    title: 'What we do with your answers',
    lead: [
      '**In short:** you do not sign in. We do not ask for name, e-mail, phone or personal identity number. We store no IP address, and the time is rounded to the hour. Your answers are never published one by one, only counted together with those of others.',
    ],
    sections: [
      {
        heading: 'What we promise',
        blocks: [
          'We never publish single answers. We count everybody’s answers together when the dialogue has closed, and add a small random error to every figure before anyone sees it. While the dialogue is open, staff see only roughly how many have answered. The few who review see a little more, see below.',
          'This is how far the protection reaches: whoever reads our maps and tables can be right at most {{tookPart}} times in 100 when guessing whether you took part. On the public site it is at most {{tookPartPublic}} times in 100. Tossing a coin gives 50. This holds even for someone who knows what everybody else answered and asks our figures as many questions as they like. The numbers hold for one year and for somebody who answers a dialogue once.',
          'The protection has limits. If you answer several times, or year after year, it gets weaker. If several people in one household answer alike, the protection of the household is weaker than that of each person. Somebody who already knows that you took part, and wonders between two possible answers, can be right at most {{whichOfTwo}} times in 100, on the public site {{whichOfTwoPublic}}. [How we count](sa-raknar-vi/) shows it in pictures.',
          'How a place feels is not secret. Showing that is the purpose.',
        ],
      },
      {
        heading: 'Who is responsible',
        blocks: [
          'The controller of personal data is {{controller}}. Questions about the dialogue: {{contact}}.',
          'You reach the data protection officer here: {{dataProtectionContact}}.',
        ],
      },
      {
        heading: 'Why we ask',
        blocks: [
          'The municipality and the police need to know where people feel safe and unsafe, to choose what to do and to see whether it helps.',
          'The legal ground is a task carried out in the public interest: article 6.1 e of the General Data Protection Regulation and the Swedish act (2023:196) on the responsibility of municipalities for crime prevention. We therefore do not ask for consent. Answering is voluntary, and you can skip every question.',
        ],
      },
      {
        heading: 'What we store',
        blocks: [
          [
            'The places you point out, moved to the nearest 10 metres. Near homes and for sensitive topics they are moved to the nearest 100 metres.',
            'Your answers. Age, gender and your connection to the municipality are stored in a table of their own. They are put together with the rest of your answer when the figures are counted, and if somebody asks for the answers, see below.',
            'What you write in your own words. Write about the place, not about people.',
            'The hour the answer came, the day you last changed it, the language you read, which form you used and how the answer came in: the web, a QR code, the street, a meeting, school, a screen or paper. The code of a school class is not kept with the answer.',
            'A fingerprint of your code, and one of what was sent, so that the same answer is not stored twice. The code itself we do not store.',
            'How the check against robots went, and whether something was unusual when the answer was sent: that a hidden field was filled in, or that all was done within five seconds. If at least five answers about the same place came from the same network within twelve hours it says that too, but not which network.',
            'Whether the answer belongs to a wave of answers that are alike, and whether it is counted.',
            'If you have taken back or erased your answer: a mark without content. It keeps the answer from coming back if the municipality puts a backup back.',
          ],
          'We do not store your IP address, which device you have or what you do on the page.',
          'So that no machine can fill the dialogue, we count how many answers come from the same network. The network gets a random name, which changes every day. The count is removed within twelve hours. Which network your answer came from is in the program’s working memory alone, for twelve hours at most.',
          'When you send, your device does a small sum. It shows that no machine sends thousands of answers. Nothing about you is in it, and nothing is kept on the device. The simple form does no sum. Answers from there are counted when a person at the municipality has let them in. If many answers come that are alike, a person at the municipality may set them aside from the results. You see it with your code.',
          {
            own: '',
            hcaptcha:
              'You may choose to do the check at the company hCaptcha instead. The municipality has decided that it is offered, and you choose. Nothing is fetched from the company before you press its button. If you do, the company learns your IP address, which browser you have and how you point in its box, and it may keep cookies on your device. Your answers are not sent there. We send the company nothing about you.',
          },
        ],
      },
      {
        heading: 'Who sees the answers',
        blocks: [
          [
            'What you write in your own words is kept. A few people at the municipality may read it, when somebody goes through the texts.',
            'Those who review the texts also see when many answers are alike: roughly how many they are, in which hours and at which place. There they do not see the answers.',
            'Anybody may ask for public records. If somebody asks for the answers when the dialogue has closed, two people at the municipality together may, after considering secrecy, give them out masked: at least 30 people at a time, without your own words, and with the places apart in large squares, so that they cannot be tied to whoever answered. Those two then see the answers as they are given out.',
            'If you answer together with a dialogue host in the street, or on paper, whoever enters the answer sees it while entering it.',
            'Analysts at the municipality and the police, and members of the local crime prevention council, see maps and tables, never single answers. There, places and answers may be divided by gender, and by age when many have answered. Every figure has a random error.',
            'Everyone sees the public results. There the figures are coarser, and nothing is divided by gender or age. On the map, sensitive causes are left out.',
          ],
          {
            own: 'We hand nothing to companies, and nothing is sent to a country outside the EU.',
            hcaptcha:
              'We hand no answers to companies, and send no answers to a country outside the EU. If you choose the check at hCaptcha, your device is in contact with that company, which is in the USA.',
          },
        ],
      },
      {
        heading: 'Public record',
        blocks: [
          'An answer that has reached the municipality is a public record. Anyone may ask to read it. The municipality then examines whether anything is secret before it is handed out. That is why we ask you not to write about people. We cannot promise that nothing is handed out.',
        ],
      },
      {
        heading: 'For how long',
        blocks: [
          'The municipality decides how long the answers are kept. This is for how long, once it has decided:',
          [
            'Text that holds personal data: at most 7 days after it has been reviewed. {{keptG1}}',
            'Exact places and detailed answers: 24 months after the dialogue has closed. After that only squares and main topics remain. {{keptG2}}',
            'Reviewed text: 24 months after the dialogue has closed. {{keptG3}}',
            'The fingerprint of your code: 90 days after the dialogue has closed. {{keptG6}}',
            'Maps and tables: kept for the future.',
            'The mark of an answer that has been taken back or erased: to the end of the fourth year after. If the answer never arrived: 30 days.',
          ],
          'What has not been decided is not removed by itself. You can always erase your own answer, see below. What has been removed may still be in the municipality’s backups until they are destroyed.',
        ],
      },
      {
        heading: 'Your rights',
        blocks: [
          'You have the right to know what we have stored, to have it corrected, to object to our use of it and to ask for it to be removed. Since we do not know who you are, you need the code you got when you sent the answer. With it you can [see, change, take back or erase your answer](anvand-din-kod/) yourself. You can change it until the dialogue closes. You can take it back or erase it afterwards as well. An answer that is gone before the figures are worked out is not in them. If you would rather have help: contact {{contact}} and have the code at hand.',
          'Maps and tables that have already been published are not changed. They hold no single answers to remove.',
          'If you are not satisfied you can complain to the Swedish Authority for Privacy Protection: [imy.se](https://www.imy.se/en/).',
        ],
      },
      {
        heading: 'This is not a crime report',
        blocks: [
          'We collect how places feel. If a crime is in progress or someone is in danger: call [112](tel:112). To report a crime or give a tip: [114 14](tel:11414).',
        ],
      },
    ],
  },
  cookies: {
    title: 'Cookies',
    lead: [
      {
        own: '**We set no cookies when you answer.** We do not measure what you do, and nothing is fetched from other websites.',
        hcaptcha:
          '**We set no cookies when you answer.** We do not measure what you do. If you choose the check at hCaptcha yourself it is fetched from that company, which may set cookies.',
      },
    ],
    sections: [
      {
        heading: 'What can be stored on your device when you answer',
        blocks: [
          [
            '**Your draft**, if you press “Save a draft on my device” yourself. It is kept in the browser (IndexedDB, by the name “lykta”) and is not sent to us. It is removed when you send the answers, remove the draft, clear the device or leave the page quickly.',
            '**Answers on their way**, from when you press “Send my answers” until they have arrived. Without a net they wait in the same place. You see how many are waiting, and can open them, save them as a file or remove them.',
            '**The pages with the questions**, so that you can answer without a net too. They are put in the browser when you open the questions, without your asking for it (a service worker and its cache, by names that begin with “lykta-”). Nothing about you is there. “Leave this page quickly” removes them.',
            '**Pages, maps and pictures** that the browser keeps by itself to show them faster next time, as of every website. Nothing of what you have answered is there. “Leave this page quickly” cannot remove them. You can, in the settings of the browser.',
          ],
        ],
      },
      {
        heading: 'What is stored for staff who sign in',
        blocks: [
          [
            '**lykta_session**, a cookie that shows who has signed in. It disappears on signing out, and after twelve hours at the latest.',
            '**lykta_enhet**, a cookie that knows the device for 180 days, so that nobody can shut out those who work here by guessing passwords. It signs nobody in.',
            '**lykta_organisation**, a cookie that is there for ten minutes at most, while somebody signs in through their organisation.',
            '**lykta_halvvags**, a cookie that remembers for ten minutes at most that somebody has signed in through their organisation and has the second step left.',
            '**lykta-enkat-** and the name of a survey: words of a survey that somebody is writing and that the server has not got yet. They are kept in the browser (localStorage) and removed when the server has got them.',
            '**A shift or a walk** of staff who work outdoors: what is to be done, and what has been done and not been sent. It is kept in the browser (IndexedDB, by the name “lykta-falt”) and removed when all has been sent and the shift is over, and on signing out. The pages themselves are in a cache, so that they start without a net (by names that begin with “faltlykta-”). No position is stored.',
          ],
          'The names of the cookies begin with __Host- or __Secure- when the connection is encrypted. Then no other website can set them.',
        ],
      },
      {
        heading: 'Why you see no cookie box',
        blocks: [
          'By the Swedish act (2022:482) on electronic communications, chapter 9 section 28, no consent is needed for this, since the service you asked for needs it.',
          {
            own: '',
            hcaptcha:
              'The check at hCaptcha is not needed for you to answer. That is why it is fetched only if you press its button. What the company then keeps on your device we cannot remove. “Leave this page quickly” does not remove it. Clear the cookies of the browser to be rid of it, or let your device do the check.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility of Lykta',
    lead: [
      'The website Lykta belongs to {{formalName}}. We want everyone to be able to answer. Here you read how the website meets the Swedish act (2018:1937) on accessibility of digital public services, which shortcomings we know of and how to tell us about others.',
    ],
    sections: [
      {
        heading: 'How accessible is the website?',
        blocks: ['The website is **partly compliant** with the act. The shortcomings are listed below.'],
      },
      {
        heading: 'Is there something you cannot use?',
        blocks: [
          'You can always answer in [the plain form](enkel/). It works without a map and without scripts. If that does not work either, contact {{contact}} and we will help you answer in another way.',
        ],
      },
      {
        heading: 'Tell us about a shortcoming',
        blocks: ['Contact {{contact}}. Tell us which page it is about and what does not work.'],
      },
      {
        heading: 'Complain to the supervisory authority',
        blocks: [
          'The Agency for Digital Government (Digg) supervises the act. You can tell them that you are not satisfied: [digg.se/tdosanmalan](https://www.digg.se/tdosanmalan).',
        ],
      },
      {
        heading: 'Shortcomings we know of',
        blocks: [
          [
            'The background map cannot be read by a screen reader. The place under the cross is said in words, and the search and the list let you answer equally well.',
            'There is no film in sign language. No translator has read the Finnish and Arabic texts. The other national minority languages are missing.',
            'The easy-to-read text is written by us and has not been tried by a reading group.',
            "The staff's map is made for large screens first. The same figures are there as a table.",
          ],
        ],
      },
      {
        heading: 'Disproportionate burden',
        blocks: ['We claim no exception for disproportionate burden (section 12) for any content.'],
      },
      {
        heading: 'Content outside the act',
        blocks: ['No content is exempt under section 9. The map is part of a form and therefore counts.'],
      },
      {
        heading: 'How we have tested',
        blocks: [
          'We have reviewed the website ourselves with automatic tests (axe), by keyboard only, without scripts, at a width of 320 points and with large text. Nobody from outside has reviewed it, and we have not tried it with people who use assistive technology every day.',
          'Latest assessment: **25 November 2026**. The statement was last updated: **25 November 2026**.',
        ],
      },
    ],
  },
};
