import type { ReleaseTier } from '#core/release/contract.ts';

/** The dialogue's title in Swedish; where it has none, in the nearest language that it has. */
const TITLE = `(SELECT value FROM json_each(header.json, '$.campaign.title')
    ORDER BY key = 'sv' DESC, key = 'lattlast' DESC, key = 'en' DESC LIMIT 1)`;

/**
 * A release file is an SQLite database that any SQLite tool can open (docs/method/release-file.md). The views are for
 * people; the tables beneath hold the same numbers without repeating words. The comments stand in the file itself: the
 * schema is all that somebody needs who finds a file without us. Nothing newer than SQLite 3.8 is needed to read it, 3.38
 * for the passport.
 */
export const RELEASE_SCHEMA: readonly string[] = [
  `CREATE TABLE about (
  key TEXT PRIMARY KEY, -- 'format', 'format_version' and 'header'
  value TEXT NOT NULL -- the header is JSON: everything about the release but its counts
) WITHOUT ROWID`,
  `CREATE TABLE cell ( -- the squares of the dialogue's area, public
  level INTEGER NOT NULL, -- 0 is the root square; each level halves the side
  number INTEGER NOT NULL, -- 0, 1, ... in a level: rows from the south, each from the west
  easting INTEGER NOT NULL, -- south-west corner in SWEREF 99 TM (EPSG:3006), metres
  northing INTEGER NOT NULL,
  size_metres INTEGER NOT NULL,
  prior REAL NOT NULL, -- public weight, 1 over a whole level
  residents REAL NOT NULL, -- by public statistics
  PRIMARY KEY (level, number)
) WITHOUT ROWID`,
  `CREATE TABLE measurement ( -- one map at one size of square
  id INTEGER PRIMARY KEY,
  family TEXT NOT NULL, -- 'base', 'category', 'time', 'gender', 'age', or two as 'category*time'
  feeling TEXT NOT NULL, -- 'unsafe', 'safe' or 'unstated'
  slice TEXT, -- the value of the filter, null in the base map
  slice_name TEXT, -- the same in Swedish
  level INTEGER NOT NULL,
  size_metres INTEGER NOT NULL,
  variance_units2 INTEGER NOT NULL, -- of the noise in each of its counts
  standard_error REAL NOT NULL -- of each count, in persons
)`,
  `CREATE TABLE map_count (
  measurement INTEGER NOT NULL,
  cell INTEGER NOT NULL, -- cell.number in the measurement's level
  value_units INTEGER NOT NULL, -- with noise, so it can be negative; 60 units are one person
  PRIMARY KEY (measurement, cell)
) WITHOUT ROWID`,
  `CREATE TABLE place ( -- the register of named places
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL, -- the last is 'elsewhere': marks in no named place
  name TEXT, -- null for elsewhere, as are the next three
  easting INTEGER, -- SWEREF 99 TM (EPSG:3006), metres
  northing INTEGER,
  outline_wkt TEXT, -- polygon in the same coordinates
  residents REAL
)`,
  `CREATE TABLE place_count (
  feeling TEXT NOT NULL,
  number INTEGER NOT NULL, -- place.number
  value_units INTEGER NOT NULL,
  variance_units2 INTEGER NOT NULL,
  standard_error REAL NOT NULL,
  PRIMARY KEY (feeling, number)
) WITHOUT ROWID`,
  `CREATE TABLE answer_count (
  table_number INTEGER NOT NULL,
  number INTEGER NOT NULL, -- of the count in its table: by group, then answer
  question TEXT NOT NULL,
  question_name TEXT NOT NULL,
  row TEXT, -- of a question with several rows
  row_name TEXT,
  grouping TEXT, -- what respondents are told apart by in a cross-table: 'gender', 'age' or 'area'
  group_code TEXT,
  group_name TEXT,
  answer TEXT NOT NULL, -- the last of every table or group is 'no-answer'
  answer_name TEXT NOT NULL,
  value_units INTEGER NOT NULL,
  variance_units2 INTEGER NOT NULL,
  standard_error REAL NOT NULL,
  PRIMARY KEY (table_number, number)
) WITHOUT ROWID`,
  `CREATE VIEW map_value AS
  SELECT family, feeling, slice, slice_name, cell.level, cell.number, easting, northing, cell.size_metres, value_units,
    value_units / 60.0 AS persons, standard_error, 1.645 * standard_error AS margin_90, variance_units2,
    'POLYGON((' || easting || ' ' || northing || ',' || (easting + cell.size_metres) || ' ' || northing || ','
      || (easting + cell.size_metres) || ' ' || (northing + cell.size_metres) || ','
      || easting || ' ' || (northing + cell.size_metres) || ',' || easting || ' ' || northing || '))' AS outline_wkt
  FROM map_count JOIN measurement ON measurement.id = map_count.measurement
  JOIN cell ON cell.level = measurement.level AND cell.number = map_count.cell`,
  `CREATE VIEW place_value AS
  SELECT feeling, place.id AS place, name, easting, northing, value_units, value_units / 60.0 AS persons, standard_error,
    1.645 * standard_error AS margin_90, variance_units2, outline_wkt
  FROM place_count JOIN place ON place.number = place_count.number`,
  `CREATE VIEW answer_value AS
  SELECT question, question_name, row, row_name, grouping, group_code, group_name, answer, answer_name, value_units,
    value_units / 60.0 AS persons, standard_error, 1.645 * standard_error AS margin_90, variance_units2
  FROM answer_count`,
  passportWith(TITLE),
];

/** The same in the first files of the format, whose passport has no title for a dialogue that has none in Swedish. */
export const FIRST_FORMAT_2_SCHEMA: readonly string[] = RELEASE_SCHEMA.with(
  -1,
  passportWith("json_extract(json, '$.campaign.title.sv')"),
);

/** "LYKT": what `file` and others tell the kind of an SQLite database by. */
export const APPLICATION_ID = 0x4c594b54;

/** The name of the last answer of every table, and of the last place of every feeling. */
export const NO_ANSWER = 'no-answer';
export const ELSEWHERE = 'elsewhere';

export const releaseFileName = (id: string, tier: ReleaseTier): string => `${id}.${tier}.sqlite`;
/** Written last: a release without it is not yet published, and a reader does not see it. */
export const checksumFileName = (id: string, tier: ReleaseTier): string => `${id}.${tier}.sha256`;

function passportWith(title: string): string {
  return `CREATE VIEW passport AS
  WITH header AS (SELECT value AS json FROM about WHERE key = 'header')
  SELECT 1 AS number, 'municipality' AS item, json_extract(json, '$.municipality.name.sv') AS value FROM header
  UNION ALL SELECT 2, 'dialogue', ${title} FROM header
  UNION ALL SELECT 3, 'opened', json_extract(json, '$.campaign.opens') FROM header
  UNION ALL SELECT 4, 'closed', json_extract(json, '$.campaign.closes') FROM header
  UNION ALL SELECT 5, 'released', json_extract(json, '$.releasedOn') FROM header
  UNION ALL SELECT 6, 'for', json_extract(json, '$.tier') FROM header
  UNION ALL SELECT 7, 'method version', json_extract(json, '$.methodVersion') FROM header
  UNION ALL SELECT 8, 'persons, about', CAST(round(json_extract(json, '$.respondents.units') / 60.0) AS INTEGER) FROM header
  UNION ALL SELECT 9, 'budget', json_extract(json, '$.passport.budget') FROM header
  UNION ALL SELECT 10, 'mu', json_extract(json, '$.passport.mu') FROM header
  UNION ALL SELECT 11, 'counts on maps', (SELECT count(*) FROM map_count)
  UNION ALL SELECT 12, 'counts of places', (SELECT count(*) FROM place_count)
  UNION ALL SELECT 13, 'counts of answers', (SELECT count(*) FROM answer_count)`;
}
