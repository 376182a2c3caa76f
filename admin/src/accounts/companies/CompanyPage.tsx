import { RecordPage } from '../../common/RecordPage.js';
import { useMay } from '../../providers/me.js';
import { MergedAway } from '../../records/merges/MergedAway.js';
import { MergesPanel } from '../../records/merges/MergesPanel.js';
import { RecordTags } from '../../records/tags/RecordTags.js';
import { useSideTabs } from '../../records/useSideTabs.js';
import type { Company } from './companies.graphql.js';
import { CompanyContacts } from './CompanyContacts.js';
import { CompanyFacts } from './CompanyFacts.js';
import { CompanyInputs } from './CompanyInputs.js';
import { companyMerge } from './companyMerge.js';
import { CompanyNotices } from './CompanyNotices.js';
import { CompanyState } from './CompanyState.js';
import { CompanyVerbButtons } from './CompanyVerbButtons.js';
import { CompanyWork } from './CompanyWork.js';
import { FeeTerms } from './FeeTerms.js';

export default function CompanyPage() {
  const mayEdit = useMay('updateCompany');
  const sideTabs = useSideTabs();
  return (
    <RecordPage<Company>
      title={({ name }) => name}
      state={(company) => <CompanyState company={company} />}
      verbs={(company) => <CompanyVerbButtons company={company} />}
      notice={(company) => (
        <>
          {company.mergedInto && (
            <MergedAway to={`/companies/${company.mergedInto.id}`} name={company.mergedInto.name} />
          )}
          <CompanyNotices company={company} />
        </>
      )}
      facts={(company) => (
        <>
          <CompanyFacts company={company} />
          <RecordTags of={{ type: 'Company', id: company.id }} tags={company.tags} />
        </>
      )}
      inputs={<CompanyInputs />}
      mayEdit={({ deletedAt }) => mayEdit && !deletedAt}
      side={({ id }) => sideTabs({ type: 'Company', id })}
    >
      {(company) => (
        <>
          <MergesPanel room={companyMerge} id={company.id} />
          <CompanyContacts company={company} />
          <CompanyWork company={company} />
          {mayEdit && <FeeTerms company={company} />}
        </>
      )}
    </RecordPage>
  );
}
