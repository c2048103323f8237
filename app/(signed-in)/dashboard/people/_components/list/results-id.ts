/** The live region that reads out how many people a list has. */
export const resultsId = 'people-results'
