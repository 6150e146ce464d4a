/** Order of the change log, shared by all features that encode or decode its cursors. */
export const changeOrder = { of: 'Change', columns: [{ name: 'position', type: 'bigint' }], direction: 'ASC' } as const;
