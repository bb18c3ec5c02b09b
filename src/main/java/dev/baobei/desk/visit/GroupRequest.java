package dev.baobei.desk.visit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.visit.Source;

/**
 * A group (带团) that an agency brings, with the list that it gives to the desk.
 *
 * @param project code
 * @param agency  by its name
 */
public record GroupRequest(@NotBlank @Size(max = 12) String project, @NotBlank @Size(max = 60) String agency,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Member> members) {

    /**
     * One of the group, as an arrival gives them; name and number, both or nothing: REG-11, line 205, "如只提供客户姓名或联系方式中的一种,视为报备不成功".
     */
    public record Member(@Size(max = 60) String customerName, @Size(max = 5) List<@NotBlank @Size(max = 20) String> phones,
            Gender gender) {

        boolean isWhole() {
            return customerName != null && !customerName.isBlank() && phones != null && !phones.isEmpty();
        }

        @Override
        public String toString() {
            return "Member[]";
        }
    }

    ArrivalRequest arrival(Member member) {
        return new ArrivalRequest(project, member.customerName(), member.phones(), member.gender(), Source.AGENCY, agency, null,
                true, null, null);
    }

    @Override
    public String toString() {
        return "GroupRequest[" + project + "]";
    }
}
