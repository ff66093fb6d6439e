import { textIn } from '../base/text-in.ts';
import type { Frame } from '../measures/contract.ts';
import { NOTES } from './notes.ts';
import { xmlText } from './xml.ts';

/** Who publishes, and where. */
export interface Publisher {
  /** "Ljusköpings kommun" */
  readonly name: string;
  /** An e-mail address. */
  readonly contact: string;
  /** "https://lykta.kommun.se", without a slash at its end. */
  readonly address: string;
}

/**
 * The public releases as a catalogue of data sets by DCAT-AP-SE 3 (https://docs.dataportal.se/dcat/), in RDF/XML: what a
 * municipality gives to dataportal.se, which fetches it anew by itself. A data set for each release, a distribution for each file and
 * the live service.
 */
export function dcatCatalogue(frames: readonly Frame[], publisher: Publisher): string {
  const { address, name } = publisher;
  const days = frames.map(({ releasedOn }) => releasedOn).sort();
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#" xmlns:xsd="http://www.w3.org/2001/XMLSchema#">
<dcat:Catalog rdf:about="${resource(`${address}/data/`)}">
  ${said('dcterms:title', `Öppna data om trygghet från ${name}`)}
  ${said('dcterms:description', `Anonymiserade resultat av dialoger om trygghet. ${NOTES.whoAnswered.sv} ${NOTES.perceptions.sv}`)}
  ${points('dcterms:publisher', publisherAt(address))}
  ${points('dcterms:license', CC0)}
  ${points('dcterms:language', SWEDISH)}
  ${points('foaf:homepage', `${address}/data/`)}
${days.length === 0 ? '' : `  ${day('dcterms:issued', days[0] as string)}\n  ${day('dcterms:modified', days.at(-1) as string)}\n`}${frames.map((frame) => `  ${points('dcat:dataset', dataSetAt(address, frame))}\n`).join('')}  ${points('dcat:service', serviceAt(address))}
</dcat:Catalog>
<foaf:Agent rdf:about="${resource(publisherAt(address))}">
  <foaf:name>${xmlText(name)}</foaf:name>
  ${points('dcterms:type', 'http://purl.org/adms/publishertype/LocalAuthority')}
</foaf:Agent>
<vcard:Organization rdf:about="${resource(contactAt(address))}">
  <vcard:fn>${xmlText(name)}</vcard:fn>
  ${points('vcard:hasEmail', `mailto:${publisher.contact}`)}
</vcard:Organization>
<dcat:DataService rdf:about="${resource(serviceAt(address))}">
  ${said('dcterms:title', 'OGC API – Features')}
  ${points('dcat:endpointURL', `${address}/api/ogc`)}
  ${points('dcat:endpointDescription', `${address}/api/openapi.json`)}
  ${points('dcterms:conformsTo', 'http://www.opengis.net/spec/ogcapi-features-1/1.0')}
  ${points('dcterms:license', CC0)}
  ${points('dcterms:accessRights', OPEN)}
  ${points('dcterms:publisher', publisherAt(address))}
  ${points('dcat:contactPoint', contactAt(address))}
${frames.map((frame) => `  ${points('dcat:servesDataset', dataSetAt(address, frame))}\n`).join('')}</dcat:DataService>
${frames.map((frame) => dataSet(frame, publisher)).join('')}</rdf:RDF>
`;
}

function dataSet(frame: Frame, { address }: Publisher): string {
  const files = FILES.filter(({ needsMap }) => frame.hasMap || !needsMap);
  return `<dcat:Dataset rdf:about="${resource(dataSetAt(address, frame))}">
  ${said('dcterms:title', textIn(frame.title, 'sv'))}
  ${said('dcterms:description', `${frame.fictional ? 'Påhittade testdata. ' : ''}Var de som svarat känner sig otrygga och trygga, och hur de svarat på frågorna. ${NOTES.whoAnswered.sv} ${NOTES.perceptions.sv} ${NOTES.noise.sv}`)}
  <dcterms:identifier>${xmlText(frame.release)}</dcterms:identifier>
  ${day('dcterms:issued', frame.releasedOn)}
  <dcterms:temporal><dcterms:PeriodOfTime>
    ${day('dcat:startDate', frame.opens)}
    ${day('dcat:endDate', frame.closes)}
  </dcterms:PeriodOfTime></dcterms:temporal>
  ${points('dcat:theme', 'http://publications.europa.eu/resource/authority/data-theme/SOCI')}
  ${points('dcterms:accrualPeriodicity', 'http://publications.europa.eu/resource/authority/frequency/NEVER')}
  ${points('dcterms:accessRights', OPEN)}
  ${points('dcterms:language', SWEDISH)}
  ${points('dcterms:publisher', publisherAt(address))}
  ${points('dcat:contactPoint', contactAt(address))}
${files.map(({ file, title, type }) => distribution(frame, address, file, title, type)).join('')}</dcat:Dataset>
`;
}

function distribution(
  { release, releasedOn }: Frame,
  address: string,
  file: string,
  title: string,
  type: string,
): string {
  const at = `${address}/api/results/releases/${release}/${file}`;
  return `  <dcat:distribution><dcat:Distribution rdf:about="${resource(at)}">
    ${said('dcterms:title', title)}
    ${points('dcat:accessURL', at)}
    ${points('dcat:downloadURL', at)}
    ${points('dcterms:format', `http://publications.europa.eu/resource/authority/file-type/${type}`)}
    ${points('dcterms:license', CC0)}
    ${day('dcterms:issued', releasedOn)}
  </dcat:Distribution></dcat:distribution>
`;
}

/** The files of a release that the catalogue lists; the rest are other forms of the same tables. */
const FILES = [
  { file: 'map.gpkg', title: 'Rutor, platser och områden (GeoPackage)', type: 'GPKG', needsMap: true },
  { file: 'map.geojson', title: 'Rutor (GeoJSON)', type: 'GEOJSON', needsMap: true },
  { file: 'map.csv?form=machine', title: 'Rutor (CSV)', type: 'CSV', needsMap: true },
  { file: 'places.geojson', title: 'Namngivna platser (GeoJSON)', type: 'GEOJSON', needsMap: true },
  { file: 'places.csv?form=machine', title: 'Namngivna platser (CSV)', type: 'CSV', needsMap: true },
  { file: 'survey.csv?form=machine', title: 'Enkätsvar (CSV)', type: 'CSV', needsMap: false },
  { file: 'survey.xlsx', title: 'Enkätsvar (Excel)', type: 'XLSX', needsMap: false },
] as const;

const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';
const SWEDISH = 'http://publications.europa.eu/resource/authority/language/SWE';
const OPEN = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';

const publisherAt = (address: string): string => `${address}/data/#utgivare`;
const contactAt = (address: string): string => `${address}/data/#kontakt`;
const serviceAt = (address: string): string => `${address}/data/#tjanst`;
const dataSetAt = (address: string, { release }: Frame): string => `${address}/data/#${release}`;

const resource = (uri: string): string => xmlText(encodeURI(uri).replaceAll('%25', '%'));
const points = (property: string, uri: string): string => `<${property} rdf:resource="${resource(uri)}"/>`;
const said = (property: string, text: string): string => `<${property} xml:lang="sv">${xmlText(text)}</${property}>`;
const day = (property: string, date: string): string =>
  `<${property} rdf:datatype="http://www.w3.org/2001/XMLSchema#date">${date}</${property}>`;
