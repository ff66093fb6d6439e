/** Words for one certain person, or a few: what is said with them is said of somebody. "Folk", "någon" and "ungdomar" are nobody certain. */
export const isPersonWord = (word: string): boolean => personWords.has(word.toLowerCase());

const personWords = new Set(
  (
    'han hon hen honom henne hans hennes killen tjejen mannen kvinnan gubben tanten grannen granne grannar grannarna familjen ' +
    'pojken flickan läraren lärare rektorn chefen chef ägaren föraren vaktmästaren hyresvärden hyresgästen sonen dottern ' +
    'brodern systern bror syster pappan mamman pappa mamma kompis polaren ex exet exman sambo sambon maken hustrun frun ' +
    'he she him her his neighbour neighbor man woman guy owner driver teacher boss'
  ).split(' '),
);
