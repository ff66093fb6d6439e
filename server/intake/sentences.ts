import type { WholeText } from '#core/base/text.ts';

/** Refusals of a whole response. `{day}` is a day in words. */
export const intakeSentences = {
  'response-faulty': {
    sv: 'Något i svaret behöver rättas innan det kan tas emot. Se listan.',
    lattlast: 'Något behöver rättas. Se listan.',
    en: 'Something in the answer needs mending before it can be received. See the list.',
    fi: 'Jotain vastauksessa on korjattava ennen kuin se voidaan ottaa vastaan. Katso luettelo.',
    ar: 'يجب تصحيح شيء في الإجابة قبل استقبالها. انظر القائمة.',
  },
  'key-missing': {
    sv: 'Skicka med rubriken Idempotency-Key: ett nytt slumpat UUID för varje svar.',
    lattlast: 'Något saknas. Försök igen.',
    en: 'Send the header Idempotency-Key: a new random UUID for each answer.',
    fi: 'Lähetä otsake Idempotency-Key: uusi satunnainen UUID jokaiselle vastaukselle.',
    ar: 'أرسل الترويسة Idempotency-Key: معرّف UUID عشوائي جديد لكل إجابة.',
  },
  'key-weak': {
    sv: 'Idempotency-Key ska vara ett slumpat UUID, eller minst 16 slumpade byte som hex eller base64url.',
    lattlast: 'Något blev fel. Försök igen.',
    en: 'Idempotency-Key must be a random UUID, or at least 16 random bytes as hex or base64url.',
    fi: 'Idempotency-Key on satunnainen UUID tai vähintään 16 satunnaista tavua muodossa hex tai base64url.',
    ar: 'يجب أن يكون Idempotency-Key معرّف UUID عشوائيًا، أو 16 بايتًا عشوائيًا على الأقل بصيغة hex أو base64url.',
  },
  'check-failed': {
    sv: 'Robotkontrollen gick inte igenom. Inget är sparat än. Skicka en gång till.',
    lattlast: 'Det gick inte den här gången. Skicka en gång till.',
    en: 'The bot check did not pass. Nothing has been kept yet. Send once more.',
    fi: 'Robottitarkistus ei mennyt läpi. Mitään ei ole vielä tallennettu. Lähetä uudelleen.',
    ar: 'لم ينجح التحقق من أنك لست برنامجًا آليًا. لم يُحفظ شيء بعد. أرسل مرة أخرى.',
  },
  'key-used': {
    sv: 'Ett annat svar har redan skickats härifrån. Det är sparat. Börja om från startsidan om du vill lämna ett nytt.',
    lattlast: 'Ditt första svar är sparat. Vill du svara en gång till? Börja om från början.',
    en: 'Another answer has already been sent from here. It is kept. Start again from the first page to give a new one.',
    fi: 'Täältä on jo lähetetty toinen vastaus. Se on tallessa. Aloita alusta etusivulta, jos haluat antaa uuden.',
    ar: 'أُرسلت من هنا إجابة أخرى من قبل، وهي محفوظة. ابدأ من الصفحة الأولى إن أردت تقديم إجابة جديدة.',
  },
  'taken-back': {
    sv: 'Den som lämnade svaret har tagit bort det med sin kod. Det tas inte emot en gång till.',
    lattlast: 'Den som svarade har tagit bort svaret. Det sparas inte igen.',
    en: 'Whoever gave this answer has erased it with their code. It is not received once more.',
    fi: 'Vastauksen antaja on poistanut sen koodillaan. Sitä ei oteta vastaan uudelleen.',
    ar: 'حذف صاحب الإجابة إجابته برمزه. لن تُستقبل مرة أخرى.',
  },
  'campaign-unknown': {
    sv: 'Den här dialogen finns inte.',
    lattlast: 'Den här frågan till dig finns inte längre.',
    en: 'This dialogue does not exist.',
    fi: 'Tätä kyselyä ei ole.',
    ar: 'هذا الحوار غير موجود.',
  },
  'channel-not-taken': {
    sv: 'Dialogen tar inte emot svar på det här sättet. På startsidan står hur du kan svara.',
    lattlast: 'Du kan inte svara på det här sättet. På startsidan står hur du kan svara.',
    en: 'The dialogue does not take answers in this way. The start page says how you can answer.',
    fi: 'Kyselyyn ei voi vastata tällä tavalla. Etusivulla kerrotaan, miten voit vastata.',
    ar: 'لا يستقبل الحوار الإجابات بهذه الطريقة. توضّح صفحة البداية كيف يمكنك الإجابة.',
  },
  'campaign-upcoming': {
    sv: 'Dialogen har inte öppnat än. Den öppnar {day}.',
    lattlast: 'Du kan inte svara än. Du kan svara från {day}.',
    en: 'The dialogue has not opened yet. It opens on {day}.',
    fi: 'Kysely ei ole vielä auki. Se avautuu {day}.',
    ar: 'لم يُفتح الحوار بعد. يُفتح في {day}.',
  },
  'campaign-closed': {
    sv: 'Dialogen stängde {day} och tar inte emot fler svar.',
    lattlast: 'Du kan inte svara längre. Det stängde {day}.',
    en: 'The dialogue closed on {day} and takes no more answers.',
    fi: 'Kysely sulkeutui {day} eikä ota enää vastauksia vastaan.',
    ar: 'أُغلق الحوار في {day} ولا يستقبل المزيد من الإجابات.',
  },
  'class-unknown': {
    sv: 'Klassens kod stämmer inte. Fråga läraren efter koden och börja om på sidan för skolan.',
    lattlast: 'Klassens kod stämmer inte. Fråga din lärare efter koden.',
    en: 'The class’s code is not right. Ask the teacher for the code and start again on the page for schools.',
    fi: 'Luokan koodi ei täsmää. Kysy koodi opettajalta ja aloita uudelleen koulujen sivulta.',
    ar: 'رمز الصف غير صحيح. اسأل المعلم عن الرمز وابدأ من جديد في صفحة المدارس.',
  },
  'receipt-unknown': {
    sv: 'Vi hittar inget svar med den koden. Kontrollera de tolv tecknen och försök igen. Är svaret borttaget går det inte att öppna. Ett svar på papper går att öppna när det har skrivits in, efter några dagar.',
    lattlast:
      'Vi hittar inget svar med den koden. Läs koden en gång till. Skriv alla tolv tecken. Har du svarat på papper? Då kan det ta några dagar innan koden fungerar.',
    en: 'We find no answer with that code. Check the twelve characters and try again. An answer that has been erased cannot be opened. One on paper can be opened once it has been typed in, after some days.',
    fi: 'Emme löydä vastausta tällä koodilla. Tarkista kaksitoista merkkiä ja yritä uudelleen. Poistettua vastausta ei voi avata. Paperilla annetun vastauksen voi avata, kun se on kirjattu, muutaman päivän kuluttua.',
    ar: 'لم نجد إجابة بهذا الرمز. تحقق من الأحرف الاثني عشر وحاول مرة أخرى. لا يمكن فتح إجابة حُذفت. أما الإجابة على الورق فيمكن فتحها بعد إدخالها، خلال بضعة أيام.',
  },
  'answer-stands': {
    sv: 'Dialogen stängde {day}. Svaret kan inte ändras längre, för nu räknas allas svar samman. Du kan fortfarande ta tillbaka det eller ta bort det.',
    lattlast:
      'Dialogen stängde {day}. Du kan inte ändra ditt svar längre. Du kan fortfarande ta tillbaka det eller ta bort det.',
    en: 'The dialogue closed on {day}. The answer can no longer be changed, since everybody’s answers are now being counted. You can still take it back or erase it.',
    fi: 'Kysely sulkeutui {day}. Vastausta ei voi enää muuttaa, koska kaikkien vastauksia lasketaan nyt yhteen. Voit yhä perua sen tai poistaa sen.',
    ar: 'أُغلق الحوار في {day}. لم يعد تغيير الإجابة ممكنًا، لأن إجابات الجميع تُجمع الآن. لا يزال بإمكانك سحبها أو حذفها.',
  },
  'answer-withdrawn': {
    sv: 'Svaret är redan återtaget och kan inte ändras.',
    lattlast: 'Du har redan tagit tillbaka svaret. Det går inte att ändra.',
    en: 'The answer has been taken back and cannot be changed.',
    fi: 'Vastaus on jo peruttu, eikä sitä voi muuttaa.',
    ar: 'سُحبت الإجابة من قبل ولا يمكن تغييرها.',
  },
  'answer-moved-on': {
    sv: 'Svaret har ändrats från en annan sida sedan du öppnade det. Öppna det med koden igen, så ser du hur det är nu.',
    lattlast: 'Svaret har ändrats någon annanstans. Skriv din kod igen. Då ser du svaret som det är nu.',
    en: 'The answer has been changed from another page since you opened it. Open it with the code again to see how it is now.',
    fi: 'Vastausta on muutettu toiselta sivulta sen jälkeen, kun avasit sen. Avaa se koodilla uudelleen, niin näet sen nykyisenä.',
    ar: 'تغيّرت الإجابة من صفحة أخرى بعد أن فتحتها. افتحها بالرمز مرة أخرى لترى كيف هي الآن.',
  },
} as const satisfies Record<string, WholeText>;
