import Database from 'better-sqlite3';

/** Everything that is kept of the responses in which somebody wrote these words but their keys, by the way they came in. */
export function keptRows(file: string, words: string) {
  const db = new Database(file, { readonly: true });
  const responses = db
    .prepare(
      `select response.* from response join free_text using (response_key) where free_text.text = ? order by response.input_way`,
    )
    .all(words) as readonly Record<string, string>[];
  const rows = responses.map((response) => ({
    inputWay: response.input_way,
    campaign: response.campaign,
    survey: response.survey,
    surveyVersion: response.survey_version,
    language: response.language,
    state: response.state,
    answers: JSON.parse(response.answers ?? '{}') as Record<string, unknown>,
    places: db
      .prepare(
        'select question, ordinal, geometry, precision_metres, named, way, feeling, answers from place where response_key = ? order by ordinal',
      )
      .all(response.response_key),
    background: db.prepare('select answers from background where response_key = ?').all(response.response_key),
    texts: db
      .prepare('select question, place_ordinal, text, moderation from free_text where response_key = ?')
      .all(response.response_key),
  }));
  db.close();
  return rows;
}

/** What came of the bot check of those answers, and whether they count. */
export function checksOf(file: string, words: string) {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare(
      `select bot_check, counted from response join free_text using (response_key) where free_text.text = ? order by response.input_way`,
    )
    .all(words);
  db.close();
  return rows;
}
