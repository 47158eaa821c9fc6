package cn.zhian.resident.view;

import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.ResidentView;
import java.io.Serializable;
import java.time.LocalDate;

/** Who a resident is, being filled in; of a known person empty fields stay as they are. */
public class IdentityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private DocumentType documentType = DocumentType.ID_CARD;
    private String documentNumber;
    private String phone;
    private Gender gender;
    private LocalDate birthDate;

    static IdentityForm of(ResidentView view) {
        IdentityForm form = new IdentityForm();
        form.documentType = view.documentType();
        form.gender = view.gender();
        return form;
    }

    /** Whether the document's number tells gender and birth date. */
    public boolean isTelling() {
        return documentType == DocumentType.ID_CARD;
    }

    /** The kind of document, where another number was typed. */
    Change<DocumentType> typeOfNewDocument() {
        return Entered.text(documentNumber).isPresent() ? Change.to(documentType) : Change.none();
    }

    /** For the page. */
    public String getName() {
        return name;
    }

    /** For the page. */
    public void setName(String name) {
        this.name = name;
    }

    /** For the page. */
    public DocumentType getDocumentType() {
        return documentType;
    }

    /** For the page. */
    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    /** For the page. */
    public String getDocumentNumber() {
        return documentNumber;
    }

    /** For the page. */
    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    /** For the page. */
    public String getPhone() {
        return phone;
    }

    /** For the page. */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** For the page. */
    public Gender getGender() {
        return gender;
    }

    /** For the page. */
    public void setGender(Gender gender) {
        this.gender = gender;
    }

    /** For the page. */
    public LocalDate getBirthDate() {
        return birthDate;
    }

    /** For the page. */
    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}
