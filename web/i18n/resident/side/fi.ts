import type { SideTexts } from './sv.ts';

export const fi: SideTexts = {
  leavePage: { title: 'Tyhjä sivu', text: 'Tämä sivu on tyhjä. Voit sulkea sen.' },
  notFound: {
    title: 'Sivua ei ole',
    text: 'Osoite voi olla väärin kirjoitettu, tai sivu on siirretty.',
    link: 'Etusivulle',
  },
  broken: {
    title: 'Jotain meni vikaan meillä',
    text: 'Vika on meillä, ei sinussa. Yritä hetken kuluttua uudelleen.',
    link: 'Etusivulle',
  },
  busy: {
    title: 'Odota hetki',
    text: 'Täällä on nyt monta yhtä aikaa, tai emme voi tallentaa juuri nyt. Mitään aiemmin lähettämääsi ei ole kadonnut. Odota minuutti ja yritä uudelleen.',
    link: 'Etusivulle',
  },
};
