import { disclosableIn } from '#core/moderation/disclosable.ts';
import { disclosedAnswers } from '#core/moderation/disclosed-answers.ts';
import { squaresFor } from '#core/moderation/disclosed-square.ts';
import type { Disclosed, DisclosedAnswers, DisclosedTexts } from '#core/moderation/disclosure.ts';
import type { Outgoing, OutgoingAnswers, OutgoingTexts } from '#db/raw/outgoing.ts';
import type { ModerationDesk } from './desk.ts';

/** What goes out of the raw store, as it stands in the preview and in the file. */
export function disclosedBy(
  desk: Pick<ModerationDesk, 'surveys' | 'campaigns' | 'municipality' | 'geography'>,
): (outgoing: Outgoing) => Promise<Disclosed> {
  const squareOf = squaresFor(desk.geography);
  return (outgoing) => (outgoing.of === 'texts' ? textsOf(outgoing) : answersOf(outgoing));

  async function textsOf({ texts, digest }: OutgoingTexts): Promise<DisclosedTexts> {
    return {
      of: 'texts',
      digest,
      texts: await Promise.all(
        texts.map(async ({ question, survey: { id, version }, language, text }) => ({
          question: (await desk.surveys(id, version)).questions.find((one) => one.id === question)?.text ?? null,
          language,
          text,
        })),
      ),
    };
  }

  async function answersOf({ selection, answers, digest }: OutgoingAnswers): Promise<DisclosedAnswers> {
    const campaign = await desk.campaigns.byId(desk.municipality.settings.id, selection.campaign);
    if (campaign === null) return { of: 'answers', digest, tables: [], leftOut: [] };
    const survey = await desk.surveys(campaign.survey.id, campaign.survey.version);
    const tables = disclosedAnswers(selection, answers, { survey, areas: desk.municipality.areas, squareOf });
    const leftOut = disclosableIn(survey).filter(({ id }) => !selection.questions.includes(id));
    return { of: 'answers', digest, tables: tables as DisclosedAnswers['tables'], leftOut: [...leftOut] };
  }
}
