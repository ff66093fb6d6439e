/**
 * What the table refuses. The last is for INSERT OR REPLACE, which would take a row away without its trigger being asked
 * (https://sqlite.org/lang_conflict.html), and for numbers that are skipped.
 */
export const AUDIT_TRIGGERS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'audit_entry_never_changed',
    text: `create trigger audit_entry_never_changed before update on audit_entry
      begin select raise(abort, 'the audit log is never changed'); end`,
  },
  {
    name: 'audit_entry_never_removed',
    text: `create trigger audit_entry_never_removed before delete on audit_entry
      begin select raise(abort, 'nothing is taken out of the audit log'); end`,
  },
  {
    name: 'audit_entry_in_order',
    text: `create trigger audit_entry_in_order before insert on audit_entry
      when new.number <> 1 + coalesce((select max(number) from audit_entry where municipality = new.municipality), 0)
      begin select raise(abort, 'an entry of the audit log comes after the last one'); end`,
  },
];
