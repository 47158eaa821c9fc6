package cn.zhian.resident.boundary;

import cn.zhian.community.boundary.Counties;
import cn.zhian.community.boundary.Provinces;

/** What a document's number gives reason to look at again, although it is accepted (PH-4). */
public final class DocumentHint {
    private static final int COUNTY_DIGITS = 6;
    private static final int PROVINCE_DIGITS = 2;

    private DocumentHint() {}

    /**
     * Whether an identity card names a county that does not exist now; old documents carry abolished codes. Those of Hong
     * Kong, Macao and Taiwan, and of invented people, have none.
     *
     * @param number in its normal form, accepted before
     */
    public static boolean countyUnknown(DocumentType type, String number) {
        return type == DocumentType.ID_CARD
                && number.length() > COUNTY_DIGITS
                && number.charAt(0) < '7'
                && Provinces.exists(number.substring(0, PROVINCE_DIGITS))
                && !Counties.exists(number.substring(0, COUNTY_DIGITS));
    }
}
