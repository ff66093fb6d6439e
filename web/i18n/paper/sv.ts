/** What stands on a printed form, in Swedish; the shape of this object is the shape of every language. */
export const sv = {
  asks: '{municipality} frågar dig',
  intro: 'Svara på det du vill och hoppa över resten. Sätt kryss i rutorna. Skriv inte ditt namn.',
  danger:
    '**Fara eller pågående brott? Ring 112.** Det här är en enkät, inte en larmtjänst. Ingen läser svaren direkt.',
  public: 'Det du skriver kan begäras ut som allmän handling. Skriv om platser, inte om personer.',
  chooseOne: 'Ett kryss.',
  chooseMany: 'Kryssa allt som stämmer.',
  chooseMost: 'Högst {max} kryss.',
  rank: 'Skriv 1 vid det viktigaste, sedan 2 och så vidare, högst {max}.',
  scale: '{from} = {fromText}. {to} = {toText}.',
  or: 'eller',
  fromList: 'Skriv nummer ur lista {list}.',
  fromListMost: 'Skriv högst {max} nummer ur lista {list}.',
  list: 'Lista {list}: {name}',
  map: 'Kartan',
  mapHelp: 'En ruta är {metres} meter bred.',
  mapAlt: 'Karta över orten med gator och kända platser, delad i rutor A till J och 1 till 12.',
  placeHelp: {
    point:
      'Välj upp till {max} platser. Skriv rutan på kartan, till exempel **D7**, och vad som finns där. Välj en allmän plats, inte någons hem.',
    line: 'Välj upp till {max} sträckor. Skriv rutorna som sträckan går genom, från början till slut, till exempel **D7, E7, E8**. Skriv gatans namn om du vet det.',
    area: 'Välj upp till {max} områden. Skriv rutan på kartan, till exempel **D7**. Är området större? Skriv rutorna i två hörn, till exempel **D7, F8**. Skriv också vad som finns där.',
    'point-line':
      'Välj upp till {max} platser. Skriv rutan på kartan, till exempel **D7**, och vad som finns där. Är det en sträcka? Skriv rutorna i ordning, till exempel **D7, E7, E8**. Välj en allmän plats, inte någons hem.',
    'point-area':
      'Välj upp till {max} platser. Skriv rutan på kartan, till exempel **D7**, och vad som finns där. Är det ett större område? Skriv rutorna i två hörn, till exempel **D7, F8**. Välj en allmän plats, inte någons hem.',
  },
  place: 'Plats {number}',
  square: 'Ruta',
  squares: 'Rutor',
  landmark: 'Vad finns där? Gata, hållplats, skola …',
  handInHeading: 'Så lämnar du in',
  handIn:
    'Riv av lappen nedan och spara den. Lämna blanketten till den du fick den av, eller till {formalName}. Senast {closes}.',
  thanks: 'Tack för att du svarade.',
  keep: 'Spara den här lappen',
  code: 'Din kod',
  codeHelp:
    'Koden fungerar när kommunen har skrivit in ditt svar. Med den kan du se ditt svar, ändra det, ta tillbaka det eller ta bort det på',
  codeNobody: 'Ingen kan ta fram koden åt dig.',
  codeQr: 'Rikta mobilens kamera hit för att komma till sidan. Skriv sedan koden där.',
  dates: 'Dialogen stänger {closes}. Resultatet visas senast {results}.',
  formNumber: 'Blankettens nummer',
  answerHere: 'Svara hellre på webben:',
  cut: 'Riv här',
  conditions: {
    chose: 'du svarade {answers} på fråga {number}',
    choseNot: 'du inte svarade {answers} på fråga {number}',
    answered: 'du svarade på fråga {number}',
    answeredNot: 'du hoppade över fråga {number}',
    from: 'ditt svar på fråga {number} är {from} eller mer',
    to: 'ditt svar på fråga {number} är {to} eller mindre',
    between: 'ditt svar på fråga {number} är {from} till {to}',
    not: 'det inte stämmer att {condition}',
    and: ' och ',
    or: ' eller ',
    quoted: '”{text}”',
    only: 'Om {condition}: svara här. Annars: gå till fråga {next}.',
    onlyLast: 'Om {condition}: svara här. Annars: hoppa över frågan.',
  },
};

export type PaperTexts = typeof sv;
