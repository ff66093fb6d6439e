/**
 * Given names that many in Sweden bear, small letters, in the order of the alphabet. Only names that are hardly ever anything
 * else: "Stig", "Björn", "Maj" and "My" are words too, and are found by the surname after them.
 * Source: the lists of names borne by most, Statistics Sweden (SCB, namnstatistik), cut to those that fit a detector.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'abdi abdullah adam ahmad ahmed aisha alexander ali alice alva amanda amina amir anders andreas angelica anna anne ' +
    'annika anton arne arvid astrid axel barbro bengt benjamin berit birgitta birgit bosse britt britta camilla carina carl ' +
    'carolina caroline cecilia charlotte christer christian christina christoffer claes dan daniel david diana ebba edvin ' +
    'elias elin elisabeth ella ellen elsa emil emilia emma emmy erik erika ester eva evelina fatima felicia felix filip ' +
    'fredrik frida gabriel georg gerd greta gunilla gunnar gustaf gustav göran hanna hannes hans harry hassan helena ' +
    'helen henrik hugo hussein ibrahim ida inger ingrid ingvar irene isabella isabelle isak jakob jenny jens jesper ' +
    'jessica jim jimmy joakim johan johanna johannes john jonas jonathan jonny josefin josefine julia kalle karin karl ' +
    'karolina katarina kenneth kent kerstin kevin khadija kim kjell klas krister kristian kristina kristoffer lars lasse ' +
    'leif lena lennart lennox leon lina linda linn linnea linus lisa lisbeth louise lovisa ludvig lukas madeleine maja ' +
    'malin marcus margareta margaretha maria mariam marianne marie markus martin mats matilda mattias maximilian melker ' +
    'melissa mia michael mikael milad mohamed mohammad mohammed moa molly monica monika muhammad mustafa nathalie nicklas ' +
    'nils noah nora olivia olle olof omar oscar oskar ove patrik pelle peter petra pia pontus rebecka rickard robert robin ' +
    'roger roland rolf rune ruth samir samuel sandra sara sebastian simon sofia sofie sonja stefan stina sture susanne sven ' +
    'svante theo therese thomas tilda tina tobias tomas tommy tore torsten tove tuva tyra ulf ulla ulrika urban viktor ' +
    'viktoria vincent wilhelm wilma william yusuf yvonne zahra åke örjan'
  ).split(' '),
);
