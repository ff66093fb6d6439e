/** The lines that somebody pastes into a program, with Lykta's own address and a place for the token. */
export const examplesFor = (origin: string, token: string) => ({
  powerQuery: `let
  Nyckel = "${token}",
  Svar = Web.Contents("${origin}", [
    RelativePath = "api/insight/releases/latest/map.csv",
    Query = [form = "machine"],
    Headers = [Authorization = "Bearer " & Nyckel]
  ]),
  Rader = Csv.Document(Svar, [Delimiter = ",", Encoding = 65001]),
  Tabell = Table.PromoteHeaders(Rader)
in
  Tabell`,
  service: `${origin}/api/insight/ogc`,
  curl: `curl -H "Authorization: Bearer ${token}" -o karta.csv "${origin}/api/insight/releases/latest/map.csv?form=machine"`,
  gdal: `GDAL_HTTP_HEADERS="Authorization: Bearer ${token}" ogrinfo "OAPIF:${origin}/api/insight/ogc"`,
});
