/**
 * Words for one certain person, or a few: what is said with them is said of somebody. "Folk", "någon" and "ungdomar" are
 * nobody certain. Who has a trade ("läraren", "busschauffören") is known by how the word ends.
 */
export const isPersonWord = (word: string): boolean => {
  const small = word.toLowerCase();
  return personWords.has(small) || (trade.test(small) && !notTrades.has(small));
};

const trade =
  /\p{L}{2}(?:aren|ören|anten|isten|mannen|killen|tjejen|gubben|tanten|läkaren|prästen|vakten|poliskvinnan)$/u;
const notTrades = new Set(
  'sommaren spegeln fönsteraren kvarten olivkvisten twisten listen kvisten gristen avgaren'.split(' '),
);

const personWords = new Set(
  (
    'han hon hen honom henne hans hennes killen tjejen mannen kvinnan gubben tanten grannen granne grannar grannarna familjen ' +
    'pojken flickan lärare rektorn rektor chefen chef vaktmästare hyresvärden hyresgästen sonen dottern doktorn prästen ' +
    'vakten brodern systern bror syster pappan mamman pappa mamma kompis kompisen polaren ex exet exman sambo sambon maken ' +
    'hustrun frun kommunalrådet ordföranden tränare lilla he she him her his neighbour neighbor man woman guy owner driver ' +
    'teacher boss'
  ).split(' '),
);
