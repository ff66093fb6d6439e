/** The id of a new survey: its title in small letters, and an ending that sets it apart from others of that title. */
export function surveyId(title: string, ending: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return `${slug === '' ? 'enkat' : slug}-${ending}`;
}
