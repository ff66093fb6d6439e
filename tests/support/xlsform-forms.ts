import type { FormSheet } from '#core/survey/xlsform/import.ts';
import { sheet } from './xlsform-files.ts';

/** A form written for these tests with every type and column that forms have, in Swedish, English and Spanish. */
export const parkForm: readonly FormSheet[] = [
  sheet(
    'survey',
    `type | name | label::Svenska (sv) | label::English (en) | label::Español (es) | hint::Svenska (sv) | hint::English (en) | relevant | constraint | constraint_message | required | appearance | parameters | choice_filter | default | calculation | media::image | comment
    start | start
    deviceid | device
    note | welcome | Det här är frågor om parken. Svara på det du vill, du kan hoppa över resten. | These are questions about the park. Answer what you like, you can skip the rest. | Preguntas sobre el parque.
    begin_group | visit | Dina besök | Your visits | Sus visitas | | | | | | | field-list
    select_one often or_other | how_often_do_you_visit | Hur ofta är du i parken? | How often are you in the park? | ¿Con qué frecuencia? | Tänk på det senaste året. | Think of the last year. | | | | yes | minimal
    select_multiple why | why | Varför kommer du? | Why do you come? | ¿Por qué? | | | \${how_often_do_you_visit} != 'never' | count-selected(.) <= 2 | Välj högst två | | | | | walk
    select_multiple why | why_not | Varför inte? | Why not? | | | | selected(\${how_often_do_you_visit}, 'never') or today() > 5
    rank why | order | Vad är viktigast? | What matters most?
    end_group | visit
    begin_group | judge | Hur är det i parken? | How is the park? | | | | \${how_often_do_you_visit} != 'never' | | | | table-list
    select_one grade | light | Ljuset | The light | | | | | | | yes
    select_one grade | litter | Skräpet | The litter | | Tänk på sommaren. | Think of summer.
    end_group
    range | safe | Hur trygg är du där? | How safe are you there? | | | | | | | | | start=1 end=5 step=1
    range | share | Hur stor del av dagen? | How much of the day? | | | | | | | | | start=0 end=100 step=5
    integer | age | Hur gammal är du? | How old are you? | | | | | . >= 16 and . <= 120 | Mellan 16 och 120
    decimal | metres | Hur många meter är det till parken? | How many metres is it to the park? | | | | \${age} >= 18 | . > 0 and . < \${age}
    text | better | Vad skulle göra parken bättre? | What would make the park better? | | | | | string-length(.) <= 300 | | | multiline
    text | full_name | Vad heter du? | What is your full name?
    date | last | När var du där sist? | When were you last there?
    date | since | Sedan vilket år bor du här? | Since which year have you lived here? | | | | | | | | year
    acknowledge | read_it | Jag har förstått | I have understood
    begin_repeat | spots | Platser | Places
    geopoint | spot | Var i parken? | Where in the park?
    select_one grade | spot_grade | Hur är det där? | How is it there?
    end_repeat
    geotrace | path | Vilken väg går du? | Which way do you walk? | | | | \${spot_grade} = 'good'
    geoshape | lawn | Vilken del använder du? | Which part do you use?
    begin_repeat | members | Familjen | The family
    select_one area | member_area | Var bor hen? | Where do they live?
    select_one quarter | member_quarter | I vilket kvarter? | In which block? | | | | \${member_area} = 'north' | | | | | | area = \${member_area}
    select_one quarter | any_quarter | I något annat kvarter? | In any other block? | | | | | | | | | | area = \${member_area}
    end_repeat
    image | photo | Ta en bild | Take a picture
    barcode | code | Skanna skylten | Scan the sign
    calculate | sum | | | | | | | | | | | | | | \${age} + 1
    select_one_from_file shops.csv | shop | Vilken butik? | Which shop?
    select_one nowhere | lost | Vilken då? | Which one?
    note | thanks | Tack \${full_name}! | Thank you \${full_name}! | | | | \${photo} != '' | | | | | | | | | thanks.png | say it kindly
    text | disabled_later | Skriv | Write | | | | \${later} = 'x' and regex(\${better}, 'x')
    text | later | <b>Sist</b> | Last
    hologram | h | Hologram | Hologram
    | | Utan typ
    begin_group | empty | Tom grupp | Empty group
    audio | sound | Spela in | Record
    end_group
    end_group | one_too_many`,
  ),
  sheet(
    'choices',
    `list_name | name | label::Svenska (sv) | label::English (en) | label::Español (es) | area | image
    often | often | Ofta | Often | A menudo
    often | never | Aldrig | Never | Nunca
    often | dont_know | Vet inte | Don't know
    why | walk | Gå | Walk | Caminar | | walk.png
    why | play | Leka | Play
    why | meet people | Träffa andra | Meet people
    grade | good | Bra | Good
    grade | bad | Dåligt
    area | north | Norr | North
    area | south | Söder | South
    quarter | a | Kvarteret A | Block A | | north
    quarter | b | Kvarteret B | Block B | | south
    quarter | b | Kvarteret B igen | Block B again | | south
    unused | x | Oanvänd | Unused
    | lonely | Utan lista`,
  ),
  sheet(
    'settings',
    'form_title | form_id | version | style | default_language\nFrågor om parken | Park Survey 2026 | 12 | pages | Svenska (sv)',
  ),
  sheet('entities', 'dataset\ntrees'),
];
