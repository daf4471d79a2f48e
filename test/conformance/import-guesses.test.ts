import { describe, expect, test } from 'vitest';
import { readFile } from '#core/table/file/read-file.ts';
import type { Table } from '#core/table/file/table.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import { dataBytes, dataMissing } from '#test/shared-data.ts';

/** Kind, then field = header, then what must still be asked of a person. No entry is corrected by hand anywhere in these tests. */
const EXPECTED: Readonly<
  Record<string, Readonly<Record<string, readonly [kind: string, columns: string, asks: string]>>>
> = {
  'adventureworks-quota': {
    'Sales.csv': [
      'orders',
      'order=SalesOrderNumber day=OrderDate accountId=ResellerKey owner=EmployeeKey productId=ProductKey region=SalesTerritoryKey quantity=Quantity amount=Sales cost=Cost',
      'currency',
    ],
    'Targets.csv': ['quotas', 'owner=EmployeeID period=TargetMonth amount=TargetAmount', 'currency'],
    'Targets_dollar_longdate_tab.tsv': ['quotas', 'owner=EmployeeID period=TargetMonth amount=Target', 'currency'],
    'Salesperson.csv': ['people', 'id=EmployeeKey otherId=EmployeeID name=Salesperson email=UPN', ''],
    'SalespersonRegion.csv': ['unknown', '', 'kind'],
    'Reseller.csv': ['accounts', 'id=ResellerKey name=Reseller region=State-Province', ''],
    'Region.csv': ['regions', 'id=SalesTerritoryKey name=Region parent=Group', ''],
    'Product.csv': ['products', 'id=ProductKey name=Product category=Category', ''],
  },
  formats: {
    ...Object.fromEntries(
      [
        ['01_utf8_bom_comma_iso.csv', 'currency'],
        ['03_utf16le_tab.txt', 'currency'],
        ['05_accounting_negatives_footer.csv', 'currency'],
        ['08_indian_lakh.csv', ''],
        ['10_ambiguous_dates.csv', 'currency dayOrder'],
      ].map(([file, asks]) => [
        file,
        [
          'deals',
          'id=Opportunity ID account=Account Name ownerName=Opportunity Owner amount=Amount closes=Close Date profit=Profit',
          asks,
        ],
      ]),
    ),
    '02_gbk_cn_headers.csv': [
      'deals',
      'id=商机编号 account=客户名称 ownerName=负责人 amount=商机金额 closes=预计成交日期 profit=利润',
      'currency',
    ],
    '04_cp1252_semicolon_de.csv': [
      'deals',
      'id=Verkaufschance account=Kunde ownerName=Inhaber amount=Betrag closes=Schlusstermin profit=Gewinn (€)',
      '',
    ],
    '06_excel_serial_wan.csv': [
      'deals',
      'id=商机编号 account=客户名称 ownerName=负责人 amount=商机金额 closes=预计成交日期 profit=利润',
      'currency',
    ],
    '07_fr_nbsp_semicolon_utf8.csv': [
      'deals',
      'id=Opportunité account=Compte ownerName=Propriétaire amount=Montant closes=Date de clôture profit=Marge',
      '',
    ],
    '09_sep_line_pipedrive_headers.csv': [
      'deals',
      'id=Deal - ID account=Organization - Name ownerName=Deal - Owner amount=Deal - Value closes=Deal - Expected close date profit=Deal - Margin',
      'currency',
    ],
    '11_dates_and_accounting.xlsx': ['deals', '', 'currency'],
  },
  'm3-monthly-50': { 'series.csv': ['unknown', '', 'kind'] },
  'maven-crm': {
    'sales_pipeline.csv': [
      'deals',
      'id=opportunity_id account=account ownerName=sales_agent stage=deal_stage amount=close_value created=engage_date closes=close_date product=product',
      'currency',
    ],
    'sales_pipeline_mdy.csv': [
      'deals',
      'id=opportunity_id account=account ownerName=sales_agent stage=deal_stage amount=close_value created=engage_date closes=close_date product=product',
      'currency',
    ],
    'accounts.csv': ['accounts', 'name=account industry=sector region=office_location parent=subsidiary_of', ''],
    'products.csv': ['products', 'name=product category=series amount=sales_price', 'currency'],
    'sales_teams.csv': ['people', 'name=sales_agent manager=manager region=regional_office', ''],
    'data_dictionary.csv': ['unknown', '', 'kind'],
  },
  'salesforce-west': {
    'Opportunity.csv': [
      'deals',
      'id=External_Id__c name=Name accountId=Account.External_Id__c owner=Owner.External_Id__c stage=StageName amount=Amount created=DateTimeCreated__c closes=CloseDate modified=LastModifiedDate__c',
      'currency',
    ],
    'OpportunityHistory.csv': ['history', 'deal=Opportunity.External_Id__c stage=StageName__c day=CreatedDate__c', ''],
    'Quota.csv': [
      'quotas',
      'owner=User.External_Id__c ownerName=OwnerName__c start=StartDate__c amount=QuotaAmount__c',
      'currency',
    ],
    'User.csv': ['people', 'id=External_Id__c name=Name team=UserRole.Name', ''],
    'Manager.csv': ['people', 'id=External_Id__c manager=Manager.External_Id__c', ''],
    'Account.csv': ['accounts', 'id=External_Id__c name=Name owner=Owner.External_Id__c industry=Industry', ''],
    'Product2.csv': ['products', 'id=ProductCode name=Name category=Family', ''],
    'Lead.csv': ['unknown', '', 'kind'],
    'OpportunityLineItem.csv': ['unknown', '', 'kind'],
    'PricebookEntry.csv': ['unknown', '', 'kind'],
  },
  'salvirt-b2b': {
    'Salvirt_B2B_ML_dataset.csv': ['deals', 'ownerName=Seller status=Status product=Product', ''],
  },
  'superstore-us': {
    'superstore.csv': [
      'orders',
      'id=Row ID order=Order ID day=Order Date account=Customer Name accountId=Customer ID product=Product Name productId=Product ID category=Category region=Region quantity=Quantity amount=Sales profit=Profit',
      'currency',
    ],
    'monthly_region_category.csv': ['unknown', '', 'kind'],
  },
  'zoho-potentials': {
    'Potentials.csv': [
      'deals',
      'name=Potential Name ownerName=Potential Owner stage=Stage status=Forecast Type amount=Amount created=Created Time closes=Closing Date probability=Probability',
      'currency',
    ],
    'Users.csv': ['people', 'id=USER_ID firstName=First Name lastName=Last Name email=Email', ''],
    'Campaigns.csv': ['unknown', '', 'kind'],
  },
};

for (const [folder, files] of Object.entries(EXPECTED)) {
  const missing = dataMissing(folder);
  describe.skipIf(missing)(missing || `${folder}: what each file is, guessed without its name`, () => {
    test.each(Object.entries(files))('%s', async (name, [kind, columns, asks]) => {
      const table = await tableOf(folder, name);
      const { mapping, open } = guessMapping(table);
      expect(mapping.kind).toBe(kind);
      if (columns) {
        const found = Object.entries(mapping.columns).map(([field, at]) => `${field}=${table.header[at]}`);
        expect(found.sort()).toEqual(columns.split(/ (?=[a-zA-Z]+=)/).sort());
      }
      expect(open.join(' ')).toBe(asks);
      // The name of the file may only help.
      expect(guessMapping(table, undefined, name).mapping).toEqual(mapping);
    });
  });
}

async function tableOf(folder: string, name: string): Promise<Table> {
  const read = await readFile(dataBytes(folder, name), name);
  if (!read.ok || !read.table.ok) throw new Error(`${name} is not read`);
  return read.table;
}
