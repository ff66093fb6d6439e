import type { PaperTexts } from './sv.ts';

export const en: PaperTexts = {
  asks: '{municipality} is asking you',
  intro: 'Answer what you like and skip the rest. Put crosses in the boxes. Do not write your name.',
  danger:
    '**Danger or a crime in progress? Call 112.** This is a survey, not an alarm service. Nobody reads the answers at once.',
  public: 'What you write may be requested as a public document. Write about places, not about people.',
  chooseOne: 'One cross.',
  chooseMany: 'Cross all that apply.',
  chooseMost: 'At most {max} crosses.',
  rank: 'Write 1 by the most important, then 2 and so on, at most {max}.',
  scale: '{from} = {fromText}. {to} = {toText}.',
  or: 'or',
  fromList: 'Write numbers from list {list}.',
  fromListMost: 'Write at most {max} numbers from list {list}.',
  list: 'List {list}: {name}',
  map: 'The map',
  mapHelp: 'A square is {metres} metres wide.',
  mapAlt: 'Map of the town with streets and known places, divided into squares A to J and 1 to 12.',
  placeHelp: {
    point:
      'Choose up to {max} places. Write the square on the map, such as **D7**, and what is there. Choose a public place, not somebody’s home.',
    line: 'Choose up to {max} stretches. Write the squares that the stretch goes through, from start to end, such as **D7, E7, E8**. Write the name of the street if you know it.',
    area: 'Choose up to {max} areas. Write the square on the map, such as **D7**. Is the area larger? Write the squares of two corners, such as **D7, F8**. Also write what is there.',
    'point-line':
      'Choose up to {max} places. Write the square on the map, such as **D7**, and what is there. Is it a stretch? Write the squares in order, such as **D7, E7, E8**. Choose a public place, not somebody’s home.',
    'point-area':
      'Choose up to {max} places. Write the square on the map, such as **D7**, and what is there. Is it a larger area? Write the squares of two corners, such as **D7, F8**. Choose a public place, not somebody’s home.',
  },
  place: 'Place {number}',
  square: 'Square',
  squares: 'Squares',
  landmark: 'What is there? Street, stop, school …',
  handInHeading: 'How to hand it in',
  handIn:
    'Tear off the slip below and keep it. Hand the form to whoever gave it to you, or to {formalName}. No later than {closes}.',
  thanks: 'Thank you for answering.',
  keep: 'Keep this slip',
  code: 'Your code',
  codeHelp:
    'The code works once the municipality has typed your answer in. With it you can see your answer, change it, take it back or erase it at',
  codeNobody: 'Nobody can look the code up for you.',
  codeQr: 'Point your phone’s camera here to get to the page. Then type the code there.',
  dates: 'The dialogue closes on {closes}. Results are shown by {results}.',
  formNumber: 'Form number',
  answerHere: 'You can also answer on the web:',
  cut: 'Tear here',
  conditions: {
    chose: 'you answered {answers} to question {number}',
    choseNot: 'you did not answer {answers} to question {number}',
    answered: 'you answered question {number}',
    answeredNot: 'you skipped question {number}',
    from: 'your answer to question {number} is {from} or more',
    to: 'your answer to question {number} is {to} or less',
    between: 'your answer to question {number} is {from} to {to}',
    not: 'it is not so that {condition}',
    and: ' and ',
    or: ' or ',
    quoted: '“{text}”',
    only: 'If {condition}: answer here. Otherwise: go to question {next}.',
    onlyLast: 'If {condition}: answer here. Otherwise: skip the question.',
  },
};
